package io.debrief.timeline.incident;

import static io.debrief.timeline.stack.Stack.as;
import static io.debrief.timeline.stack.Stack.open;
import static io.debrief.timeline.stack.Stack.query;
import static io.debrief.timeline.stack.Stack.timelineOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.debrief.timeline.stack.Signals;
import io.debrief.timeline.stack.Stack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People say what is one entry, and what belongs to which incident; all of it can be taken back. */
@QuarkusTest
class MovingIT {

    @Inject
    Stack stack;

    @Test
    void entriesAreJoinedSplitAndMovedAndTheHistoryTells() {
        // Given
        var signals = Signals.of("moving");
        var from = open("From", signals.channel());
        var into = open("Into");
        stack.send(signals.message(1, "one"), signals.message(2, "two"), signals.message(3, "three"));
        List<String> ids = timelineOf(from, 3).jsonPath().getList("items.id");
        var path = "/v1/incidents/" + from + "/timeline/";

        // When
        as("p_ana")
                .body(Map.of("into", ids.get(0), "reason", "same thing"))
                .post(path + ids.get(1) + "/join")
                .then()
                .statusCode(200)
                .body("id", equalTo(ids.get(0)))
                .body("flags", hasItem("joined"))
                .body("lines.id", contains(ids.get(0), ids.get(1)))
                .body("why", equalTo("folded: joined by a person"));

        // Then
        as("p_ana")
                .get(path + ids.get(1))
                .then()
                .body("id", equalTo(ids.get(0)))
                .body("members", hasSize(2))
                .body("history.what", hasItem("entry.joined"))
                .body("history[0].reason", equalTo("same thing"));
        as("p_ana")
                .body(Map.of("into", ids.get(1)))
                .post(path + ids.get(0) + "/join")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:already-joined"));

        // When
        String move = as("p_ana")
                .body(Map.of("into", into))
                .post(path + ids.get(0) + "/move")
                .then()
                .statusCode(200)
                .body("incident", equalTo(into))
                .body("lines", hasSize(2))
                .extract()
                .path("ruling");

        // Then
        timelineOf(from, 1).then().body("items.title", contains("three"));
        timelineOf(into, 1);
        as("p_ana")
                .body(Map.of("into", into))
                .post("/v1/incidents/" + into + "/timeline/" + ids.get(0) + "/move")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:already-there"));

        // When
        as("p_ana")
                .body(Map.of("line", ids.get(1)))
                .post("/v1/incidents/" + into + "/timeline/" + ids.get(0) + "/split")
                .then()
                .statusCode(200)
                .body("id", equalTo(ids.get(1)))
                .body("flags", hasItem("split"));

        // Then
        timelineOf(into, 2);
        assertThat(query("select line from entry_line where entry = '" + ids.get(0) + "'"))
                .isEmpty();

        // When
        as("p_ana").delete("/v1/rulings/" + move).then().statusCode(200);

        // Then
        timelineOf(from, 3).then().body("items.title", contains("one", "two", "three"));
        timelineOf(into, 0);
    }

    @Test
    void whatCannotBeJoinedOrMovedSaysWhy() {
        // Given
        var signals = Signals.of("moving-not");
        var from = open("From", signals.channel());
        stack.send(signals.message(1, "one"));
        String id = timelineOf(from, 1).jsonPath().getString("items[0].id");
        var path = "/v1/incidents/" + from + "/timeline/" + id;

        // Then
        as("p_ana").body("{}").post(path + "/join").then().statusCode(400);
        as("p_ana")
                .body(Map.of("into", "00000000-0000-4000-8000-000000000000"))
                .post(path + "/join")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("into"));
        as("p_ana")
                .body(Map.of("into", "INC-999999"))
                .post(path + "/move")
                .then()
                .statusCode(404);
        as("p_ana")
                .body(Map.of("into", from))
                .post("/v1/incidents/" + from + "/merge")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:already-one"));
    }

    @Test
    void aMergedIncidentRedirectsAndComesBackWhenThatIsUndone() {
        // Given
        var one = Signals.of("merge-one");
        var other = Signals.of("merge-other");
        var first = open("First", one.channel());
        var second = open("Second", other.channel());
        stack.send(one.message(1, "here"), other.message(2, "there"));
        timelineOf(first, 1);
        timelineOf(second, 1);

        // When
        String merge = as("p_ana")
                .body(Map.of("into", second, "reason", "the same outage"))
                .post("/v1/incidents/" + first + "/merge")
                .then()
                .statusCode(200)
                .body("id", equalTo(second))
                .body("title", equalTo("Second"))
                .body("entries", equalTo(2))
                .extract()
                .path("ruling");

        // Then
        as("p_ana").get("/v1/incidents/" + first).then().body("mergedInto", equalTo(second));
        as("p_ana").get("/v1/incidents/" + second).then().body("mergedInto", nullValue());
        timelineOf(first, 2).then().body("items.incident", containsInAnyOrder(second, second));
        as("p_ana")
                .get("/v1/incidents/" + second + "/rulings")
                .then()
                .body("items.what", hasItems("incident.opened", "incident.merged"));

        // When
        as("p_ana").delete("/v1/rulings/" + merge).then().statusCode(200);

        // Then
        as("p_ana").get("/v1/incidents/" + first).then().body("mergedInto", nullValue());
        timelineOf(first, 1);
        timelineOf(second, 1);
    }

    @Test
    void whatJoinsARestrictedIncidentIsAsHiddenAsThat() {
        // Given
        var open = open("Open to all");
        var secret = open(Map.of("title", "Data leak", "restricted", true));

        // When
        as("p_ana")
                .body(Map.of("into", secret))
                .post("/v1/incidents/" + open + "/merge")
                .then()
                .statusCode(200);

        // Then
        as("p_lee").get("/v1/incidents/" + open).then().statusCode(404);
        as("p_ana").get("/v1/incidents/" + open).then().statusCode(200).body("mergedInto", equalTo(secret));
        as("p_lee")
                .body(Map.of("into", open))
                .post("/v1/incidents/" + open("Another") + "/merge")
                .then()
                .statusCode(404);
    }
}

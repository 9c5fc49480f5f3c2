package io.debrief.timeline.incident;

import static io.debrief.timeline.stack.Stack.as;
import static io.debrief.timeline.stack.Stack.digest;
import static io.debrief.timeline.stack.Stack.open;
import static io.debrief.timeline.stack.Stack.timelineOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.debrief.devservices.TestTokens;
import io.debrief.timeline.stack.Signals;
import io.debrief.timeline.stack.Stack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people decide shows at once, is told in history, and can be taken back. */
@QuarkusTest
class RulingsIT {

    @Inject
    Stack stack;

    @Test
    void oneKeyOpensOneIncidentHoweverOftenAndWhoeverAsks() {
        // Given
        var key = "document:postmortems/" + Signals.of("keyed").service() + ".md";
        var first = as("p_ana")
                .header("Idempotency-Key", key)
                .body(Map.of("title", "Payments failed", "startedAt", "2024-05-01T00:00:00Z"))
                .post("/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        // When
        var again = as("p_kat")
                .header("Idempotency-Key", key)
                .body(Map.of("title", "Another title"))
                .post("/v1/incidents")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var other = as("p_ana")
                .header("Idempotency-Key", key + "2")
                .body(Map.of("title", "Payments failed"))
                .post("/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        // Then
        assertThat(again.getString("id")).isEqualTo(first.getString("id"));
        assertThat(again.getString("title")).isEqualTo("Payments failed");
        assertThat(other.getString("id")).isNotEqualTo(first.getString("id"));
    }

    @Test
    void anIncidentIsOpenedFoundAndChanged() {
        // Given
        var service = Signals.of("open").service();
        var location = as("p_ana")
                .body(Map.of("title", "Payments fail", "severity", "SEV1", "services", List.of(service)))
                .post("/v1/incidents")
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("status", equalTo("open"))
                .body("severity", equalTo("sev1"))
                .extract()
                .header("Location");

        // When
        as("p_ana")
                .header("If-Match", "\"999\"")
                .body(Map.of("title", "Payments fail for everybody"))
                .patch(location)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:problem:stale-version"));
        var tag = as("p_ana").get(location).header("ETag");
        as("p_ana")
                .header("If-Match", tag)
                .body(Map.of("title", "Payments fail for everybody", "roles", Map.of("lead", "p_kat")))
                .patch(location)
                .then()
                .statusCode(200)
                .body("title", equalTo("Payments fail for everybody"))
                .body("roles.lead", equalTo("p_kat"));

        // Then
        as("p_ana")
                .queryParam("service", service)
                .queryParam("q", "EVERYBODY")
                .queryParam("severity", "sev1")
                .get("/v1/incidents")
                .then()
                .body("items", hasSize(1))
                .body("items[0].title", equalTo("Payments fail for everybody"));
        as("p_ana")
                .queryParam("service", service)
                .queryParam("status", "resolved")
                .get("/v1/incidents")
                .then()
                .body("items", hasSize(0));
        as("p_ana")
                .body(Map.of("status", "resolved", "endedAt", "2099-01-01T00:00:00Z"))
                .patch(location)
                .then()
                .statusCode(200)
                .body("status", equalTo("resolved"));
    }

    @Test
    void wrongRequestsSayWhichFieldIsWrong() {
        as("p_ana")
                .body(Map.of("title", " ", "severity", "huge"))
                .post("/v1/incidents")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:invalid-request"))
                .body("errors.field", equalTo(List.of("title", "severity")));
        as("p_ana").get("/v1/incidents/INC-999999999").then().statusCode(404);
        as("p_ana").queryParam("cursor", "???").get("/v1/incidents").then().statusCode(400);
        as("p_ana").queryParam("from", "yesterday").get("/v1/incidents").then().statusCode(400);
    }

    @Test
    void aCorrectedTimeAHiddenEntryAndANoteShowAndCanBeTakenBack() {
        // Given
        var signals = Signals.of("rulings");
        var incident = open("Search is slow", signals.channel());
        stack.send(signals.message(5, "first"), signals.message(6, "second"));
        var entry = timelineOf(incident, 2).jsonPath().getString("items[0].id");
        var path = "/v1/incidents/" + incident + "/timeline/" + entry;
        var before = digest(incident);

        // When
        String ruling = as("p_ana")
                .body(Map.of("effectiveAt", "2026-05-01T10:09:00Z", "reason", "clock was wrong"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("effectiveAt", equalTo("2026-05-01T10:09:00Z"))
                .extract()
                .path("ruling");
        as("p_ana")
                .body(Map.of("hidden", true, "pinned", true))
                .patch(path)
                .then()
                .body("hidden", equalTo(true))
                .body("pinned", equalTo(true));
        as("p_kat")
                .body(Map.of("text", "We saw it on the dashboard first", "at", "2026-05-01T10:01:00Z"))
                .post("/v1/incidents/" + incident + "/notes")
                .then()
                .statusCode(201)
                .body("note", equalTo(true))
                .body("kind", equalTo("note.added"));

        // Then
        timelineOf(incident, 3)
                .then()
                .body("items.title", equalTo(List.of("We saw it on the dashboard first", "second", "first")));
        assertThat(digest(incident)).isNotEqualTo(before);
        as("p_ana")
                .get(path)
                .then()
                .body("history.what", containsInAnyOrder("entry.time-corrected", "entry.hidden", "entry.pinned"))
                .body("history[0].by.person", equalTo("p_ana"))
                .body("history[0].reason", equalTo("clock was wrong"))
                .body("members", hasSize(1))
                .body("revisions[0].text", equalTo("first"));

        // When
        as("p_ana").delete("/v1/rulings/" + ruling).then().statusCode(200).body("undone", equalTo(ruling));

        // Then
        timelineOf(incident, 3)
                .then()
                .body("items[1].title", equalTo("first"))
                .body("items[1].effectiveAt", equalTo("2026-05-01T10:05:00Z"));
        as("p_ana").get(path).then().body("history[0].undone", equalTo(true));
    }

    @Test
    void aMilestoneOfAPersonStandsBesideTheDerivedOne() {
        // Given
        var signals = Signals.of("milestone");
        var incident = open("Login fails", "alertmanager:fingerprint:" + signals.service());

        // When
        as("p_ana")
                .body(Map.of("at", "2026-05-01T10:20:00Z", "reason", "error rate fell"))
                .put("/v1/incidents/" + incident + "/milestones/mitigated")
                .then()
                .statusCode(200)
                .body("milestones.mitigated.at", equalTo("2026-05-01T10:20:00Z"))
                .body("milestones.mitigated.by", equalTo("person"))
                .body("milestones.mitigated.derived", nullValue());

        // Then
        as("p_ana").get("/v1/incidents/" + incident + "/rulings").then().body("items.what", hasItem("milestone.set"));
        as("p_ana")
                .body(Map.of("at", "2026-05-01T10:20:00Z"))
                .put("/v1/incidents/" + incident + "/milestones/lunch")
                .then()
                .statusCode(404);
    }

    @Test
    void aRestrictedIncidentIsNotThereForWhoeverIsNotNamed() {
        // Given
        var signals = Signals.of("restricted");
        var incident = open(Map.of("title", "Data leak", "keys", List.of(signals.channel()), "restricted", true));
        var message = signals.message(3, "the leaked table is users");
        stack.send(message);
        timelineOf(incident, 1);

        // Then
        for (var path : List.of("", "/timeline", "/timeline/stream", "/rulings")) {
            as("p_lee").get("/v1/incidents/" + incident + path).then().statusCode(404);
            given().auth()
                    .oauth2(TestTokens.machine("grafana"))
                    .get("/v1/incidents/" + incident + path)
                    .then()
                    .statusCode(404);
        }
        as("p_lee").get("/v1/signals/" + message.id()).then().statusCode(404);
        as("p_lee").queryParam("q", "Data leak").get("/v1/incidents").then().body("items.id", not(hasItem(incident)));
        as("p_lee")
                .body(Map.of("text", "x"))
                .post("/v1/incidents/" + incident + "/notes")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(TestTokens.person("p_root", "admin"))
                .get("/v1/incidents/" + incident)
                .then()
                .statusCode(200);

        // When
        as("p_ana")
                .body(Map.of("roles", Map.of("scribe", "p_lee")))
                .patch("/v1/incidents/" + incident)
                .then()
                .statusCode(200);

        // Then
        as("p_lee").get("/v1/incidents/" + incident).then().statusCode(200);
    }
}

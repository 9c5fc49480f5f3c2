package io.debrief.timeline.past;

import static io.debrief.timeline.stack.Stack.as;
import static io.debrief.timeline.stack.Stack.open;
import static io.debrief.timeline.stack.Stack.timelineOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.debrief.timeline.stack.Signals;
import io.debrief.timeline.stack.Stack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was known then is shown as it was known then, as far as it is there still. */
@QuarkusTest
class AsOfIT {

    @Inject
    Stack stack;

    private static ValidatableResponse timeline(String incident, Instant asOf) {
        return as("p_ana")
                .queryParam("asOf", asOf.toString())
                .get("/v1/incidents/" + incident + "/timeline")
                .then();
    }

    @Test
    void thePastIsComputedAgainWithItsCost() {
        // Given
        var signals = Signals.of("past");
        var early = signals.message(1, "early");
        var incident = open("Past", signals.channel());
        stack.send(early, Signals.received(signals.message(2, "late"), Instant.parse("2050-01-01T00:00:00Z")));
        var before = timelineOf(incident, 2).getHeader("Timeline-Digest");
        var then = Instant.now();
        String note = as("p_ana")
                .body(Map.of("text", "what we learnt since", "at", "2026-05-01T10:00:30Z"))
                .post("/v1/incidents/" + incident + "/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("p_ana")
                .body(Map.of("at", "2026-05-01T10:20:00Z"))
                .put("/v1/incidents/" + incident + "/milestones/mitigated")
                .then()
                .statusCode(200);

        // Then
        timeline(incident, then)
                .statusCode(200)
                .body("items.title", contains("early"))
                .header("Timeline-Digest", not(equalTo(before)))
                .header("Timeline-Cost", matchesPattern("signals=[0-9]+, rulings=[0-9]+, millis=[0-9]+"));
        timeline(incident, Instant.now()).body("items", hasSize(2)).body("items.id", hasItem(note));
        as("p_ana")
                .queryParam("asOf", then.toString())
                .get("/v1/incidents/" + incident)
                .then()
                .body("id", equalTo(incident))
                .body("milestones.mitigated", nullValue())
                .body("milestones.declared.at", notNullValue())
                .body("asOf", equalTo(then.toString()))
                .body("cost.signals", greaterThan(0));
        as("p_ana")
                .accept("text/markdown")
                .queryParam("asOf", then.toString())
                .get("/v1/incidents/" + incident + "/timeline")
                .then()
                .body(containsString("early"))
                .body(not(containsString("learnt")));
        timeline(incident, Instant.parse("2020-01-01T00:00:00Z"))
                .statusCode(404)
                .body("type", equalTo("urn:problem:not-known-then"));
        as("p_ana")
                .queryParam("asOf", "yesterday")
                .get("/v1/incidents/" + incident + "/timeline")
                .then()
                .statusCode(400);
    }

    @Test
    void whatWasErasedSinceThenSaysDeletedLater() {
        // Given
        var signals = Signals.of("past-erased");
        var incident = open("Past erased", signals.channel());
        var message = signals.message(1, "a pasted secret");
        stack.send(message);
        timelineOf(incident, 1);
        var then = Instant.now();

        // When
        as("p_ana")
                .body("{}")
                .post("/v1/signals/" + message.id() + "/erasure")
                .then()
                .statusCode(200);

        // Then
        var past = timeline(incident, then)
                .body("items", hasSize(1))
                .body("items[0].flags", hasItem("deleted-later"))
                .body("items[0].erasedAt", notNullValue())
                .body("items[0].lines[0].revisions", hasSize(0));
        assertThat(past.extract().asString()).doesNotContain("secret");
        timeline(incident, Instant.now()).body("items[0].flags", not(hasItem("deleted-later")));
    }

    @Test
    void thePastHidesWhatIsHiddenNow() {
        // Given
        var signals = Signals.of("past-hidden");
        var open = open("Open", signals.channel());
        var secret = open(Map.of("title", "Secret", "restricted", true));
        stack.send(signals.message(1, "the leaked table is users"), signals.message(2, "hello"));
        String id = timelineOf(open, 2).jsonPath().getString("items[0].id");
        var then = Instant.now();

        // When
        as("p_ana")
                .body(Map.of("into", secret))
                .post("/v1/incidents/" + open + "/timeline/" + id + "/move")
                .then()
                .statusCode(200);

        // Then
        timeline(open, then).body("items", hasSize(2));
        as("p_lee")
                .queryParam("asOf", then.toString())
                .get("/v1/incidents/" + open + "/timeline")
                .then()
                .body("items.title", contains("hello"));
    }
}

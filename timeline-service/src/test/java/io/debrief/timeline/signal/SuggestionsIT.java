package io.debrief.timeline.signal;

import static io.debrief.timeline.stack.Stack.as;
import static io.debrief.timeline.stack.Stack.open;
import static io.debrief.timeline.stack.Stack.timelineOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.debrief.timeline.stack.Signals;
import io.debrief.timeline.stack.Stack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What belongs nowhere is shown with where it might belong; a person accepts that in one call. */
@QuarkusTest
class SuggestionsIT {

    @Inject
    Stack stack;

    private void settled(UUID signal) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(as("p_ana")
                                .get("/v1/signals/" + signal)
                                .jsonPath()
                                .getList("suggestions"))
                        .isNotEmpty());
    }

    @Test
    void aSharedKeyIsSuggestedAndAccepted() {
        // Given
        var signals = Signals.of("suggested");
        var inside = signals.alert(5, "a", true);
        var incident = open(Map.of(
                "title",
                "Checkout",
                "startedAt",
                "2026-05-01T10:00:00Z",
                "keys",
                List.of(inside.keys().getFirst())));
        as("p_ana")
                .body(Map.of("status", "resolved", "endedAt", "2026-05-01T10:10:00Z"))
                .patch("/v1/incidents/" + incident);
        stack.send(inside);
        timelineOf(incident, 1);
        var outside = signals.alert(300, "b", true);
        stack.send(outside);
        settled(outside.id());

        // Then
        as("p_ana")
                .queryParam("assigned", false)
                .queryParam("limit", 500)
                .get("/v1/signals")
                .then()
                .body("items.find { it.id == '" + outside.id() + "' }.suggestions[0].incident", equalTo(incident))
                .body(
                        "items.find { it.id == '" + outside.id() + "' }.suggestions[0].why",
                        hasItem("is about " + signals.service() + " too"));

        // When
        String ruling = as("p_ana")
                .body(Map.of("into", incident, "reason", "came back"))
                .post("/v1/signals/" + outside.id() + "/move")
                .then()
                .statusCode(200)
                .body("incident", equalTo(incident))
                .extract()
                .path("ruling");

        // Then
        timelineOf(incident, 2);
        as("p_ana")
                .get("/v1/signals/" + outside.id())
                .then()
                .body("incident", equalTo(incident))
                .body("suggestions", hasSize(0));

        // When
        as("p_ana").delete("/v1/rulings/" + ruling).then().statusCode(200);

        // Then
        as("p_ana").get("/v1/signals/" + outside.id()).then().body("incident", nullValue());
    }

    @Test
    void whatIsHiddenIsNotSuggested() {
        // Given
        var signals = Signals.of("suggested-hidden");
        var secret = open(Map.of(
                "title",
                "Secret",
                "startedAt",
                "2026-05-01T10:00:00Z",
                "services",
                List.of(signals.service()),
                "restricted",
                true));
        as("p_ana")
                .body(Map.of("status", "resolved", "endedAt", "2026-05-01T10:10:00Z"))
                .patch("/v1/incidents/" + secret);
        var alert = signals.alert(300, "c", true);
        stack.send(alert);
        settled(alert.id());

        // Then
        as("p_ana").get("/v1/signals/" + alert.id()).then().body("suggestions[0].incident", equalTo(secret));
        as("p_lee")
                .get("/v1/signals/" + alert.id())
                .then()
                .statusCode(200)
                .body("suggestions", hasSize(0))
                .body(not(containsString(secret)));
        as("p_lee")
                .body(Map.of("into", secret))
                .post("/v1/signals/" + alert.id() + "/move")
                .then()
                .statusCode(404);
    }
}

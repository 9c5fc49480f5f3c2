package io.debrief.timeline.signal;

import static io.debrief.timeline.stack.Stack.as;
import static io.debrief.timeline.stack.Stack.digest;
import static io.debrief.timeline.stack.Stack.open;
import static io.debrief.timeline.stack.Stack.query;
import static io.debrief.timeline.stack.Stack.timelineOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.debrief.timeline.stack.Signals;
import io.debrief.timeline.stack.Stack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is erased is in no table, and no replay brings it back. */
@QuarkusTest
class ErasureIT {

    @Inject
    Stack stack;

    @Inject
    Expiring expiring;

    @Test
    void aDeletedMessageLeavesItsTimesAndNoneOfItsWords() {
        // Given
        var signals = Signals.of("deleted");
        var incident = open("Deletions", signals.channel());
        var posted = signals.message(2, "my-zebra-password");
        var edited = signals.edited(2, 3, "my-okapi-password");
        stack.send(posted, edited, signals.message(4, "anything else?"));
        timelineOf(incident, 2).then().body("items[0].lines[0].revisions", hasSize(2));
        assertThat(tablesWith("zebra")).isNotEmpty();

        // When
        stack.send(signals.deleted(2, 5));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        timelineOf(incident, 2).then().body("items[0].erasedAt", equalTo("2026-05-01T10:05:00Z")));

        // Then
        assertThat(tablesWith("zebra")).isEmpty();
        assertThat(tablesWith("okapi")).isEmpty();
        timelineOf(incident, 2)
                .then()
                .body("items[0].effectiveAt", equalTo("2026-05-01T10:02:00Z"))
                .body("items[0].lines[0].revisions", hasSize(0));

        // When
        var erased = digest(incident);
        stack.send(posted, edited, signals.edited(2, 6, "my-zebra-password again"), signals.message(7, "still there?"));
        timelineOf(incident, 3);

        // Then
        assertThat(tablesWith("zebra")).isEmpty();
        assertThat(digest(incident)).isNotEqualTo(erased);
    }

    @Test
    void aRulingErasesALineAndANoteForGood() {
        // Given
        var signals = Signals.of("erased");
        var incident = open("Erasures", signals.channel());
        var posted = signals.message(2, "the secret is capybara");
        stack.send(posted);
        timelineOf(incident, 1);
        as("p_ana")
                .body(Map.of("text", "note: tapir"))
                .post("/v1/incidents/" + incident + "/notes")
                .then()
                .statusCode(201);

        // When
        String ruling = as("p_ana")
                .body(Map.of("reason", "a secret"))
                .post("/v1/signals/" + posted.id() + "/erasure")
                .then()
                .statusCode(200)
                .extract()
                .path("ruling");

        // Then
        assertThat(tablesWith("capybara")).isEmpty();
        as("p_ana")
                .get("/v1/signals/" + posted.id())
                .then()
                .statusCode(200)
                .body("text", equalTo(""))
                .body("erasedAt", notNullValue());
        as("p_ana")
                .delete("/v1/rulings/" + ruling)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:ruling-lasts"));
    }

    @Test
    void heldChatOfAChannelNobodyClaimedIsErasedWhenItsTimeIsOver() {
        // Given
        var signals = Signals.of("expired");
        var message = signals.message(1, "pangolin lunch plans");
        stack.send(message);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(query("select held from assignment where signal = '" + message.id() + "'"))
                                .containsExactly("t"));

        // When
        Stack.execute("update assignment set stored_at = stored_at - interval '25 hours' where signal = '"
                + message.id() + "'");
        stack.onContext(expiring::expire);

        // Then
        assertThat(tablesWith("pangolin")).isEmpty();
        stack.send(Signals.received(message, message.receivedAt().minusSeconds(1)), signals.alert(2, "m", true));
        var incident = open(
                "Too late",
                signals.channel(),
                signals.alert(2, "m", true).keys().getFirst());
        timelineOf(incident, 1).then().body("items[0].kind", equalTo("alert.fired"));
        assertThat(tablesWith("pangolin")).isEmpty();
    }

    /** Every table of the service's schema that has the word in any column, whatever the column's type. */
    private static List<String> tablesWith(String word) {
        return query("select table_name from information_schema.tables where table_schema = current_schema()"
                        + " and table_type = 'BASE TABLE'")
                .stream()
                .filter(table -> !query("select 1 from " + table + " t where t::text like '%" + word + "%' limit 1")
                        .isEmpty())
                .toList();
    }
}

package io.debrief.timeline.signal;

import static io.debrief.timeline.stack.Stack.as;
import static io.debrief.timeline.stack.Stack.open;
import static io.debrief.timeline.stack.Stack.query;
import static io.debrief.timeline.stack.Stack.timelineOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.debrief.timeline.stack.Signals;
import io.debrief.timeline.stack.Stack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signals from the topic into the archive and the timelines. */
@QuarkusTest
class SignalsIT {

    @Inject
    Stack stack;

    @Test
    void aSignalOnTheTopicBecomesAnEntry() {
        // Given
        var signals = Signals.of("entry");
        var incident = open("Checkout is down", signals.channel());

        // When
        stack.send(signals.message(5, "Rolling back now"));

        // Then
        timelineOf(incident, 1)
                .then()
                .body("items[0].kind", equalTo("message.posted"))
                .body("items[0].title", equalTo("Rolling back now"))
                .body("items[0].incident", equalTo(incident))
                .body("items[0].effectiveAt", equalTo("2026-05-01T10:05:00Z"))
                .body("items[0].version", equalTo(1));
    }

    @Test
    void aSignalDeliveredTwiceGivesOneEntryWithTheEarliestTimeOfReceipt() {
        // Given
        var signals = Signals.of("twice");
        var incident = open("Checkout is slow", signals.channel());
        var late = Signals.received(signals.message(3, "Look at this"), Signals.at(10));
        var early = Signals.received(late, Signals.at(4));

        // When
        stack.send(late, late);
        timelineOf(incident, 1).then().body("items[0].recordedAt", equalTo("2026-05-01T10:10:00Z"));
        stack.send(early, late);

        // Then
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> timelineOf(incident, 1)
                        .then()
                        .body("items[0].recordedAt", equalTo("2026-05-01T10:04:00Z"))
                        .body("items[0].lines[0].signals.size()", equalTo(1)));
        assertThat(query("select count(*) from signal where id = '" + late.id() + "'"))
                .containsExactly("1");
    }

    @Test
    void aPoisonRecordIsQuarantinedAloneAndItsNeighboursAreStored() {
        // Given
        var signals = Signals.of("poison");
        var incident = open("Queue is stuck", signals.channel());

        // When
        stack.send(signals.message(1, "before"));
        stack.sendRaw(signals.channel(), "{\"not\":\"a signal\"}".getBytes(StandardCharsets.UTF_8));
        stack.sendRaw(signals.channel(), "not even JSON".getBytes(StandardCharsets.UTF_8));
        var refused = new String(stack.bytes(signals.message(2, "NUL")), StandardCharsets.UTF_8)
                .replace("\"title\":\"NUL\"", "\"title\":\"a\\u0000b\"");
        stack.sendRaw(signals.channel(), refused.getBytes(StandardCharsets.UTF_8));
        stack.send(signals.message(3, "after"));

        // Then
        var titles = timelineOf(incident, 2).jsonPath().getList("items.title");
        assertThat(titles).isEqualTo(List.of("before", "after"));
    }

    @Test
    void whatBelongsNowhereIsListedAndMovesOutOnceItIsBound() {
        // Given
        var signals = Signals.of("unassigned");
        var alert = signals.alert(1, "a", true);

        // When
        stack.send(alert);

        // Then
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> as("p_ana")
                        .queryParam("assigned", false)
                        .queryParam("limit", 500)
                        .get("/v1/signals")
                        .then()
                        .statusCode(200)
                        .body("items.id", hasItem(alert.id().toString())));
        as("p_ana")
                .get("/v1/signals/" + alert.id())
                .then()
                .body("title", equalTo("High error rate a"))
                .body("incident", nullValue());

        // When
        var incident = open("It was this", alert.keys().getFirst());

        // Then
        timelineOf(incident, 1);
        as("p_ana").get("/v1/signals/" + alert.id()).then().body("incident", equalTo(incident));
        as("p_ana")
                .queryParam("assigned", false)
                .queryParam("limit", 500)
                .get("/v1/signals")
                .then()
                .body("items.id", not(hasItem(alert.id().toString())));
    }

    @Test
    void chatOfAnUnknownChannelIsHeldUnseenUntilTheChannelIsBound() {
        // Given
        var signals = Signals.of("held");
        var message = signals.message(1, "is anybody looking at this?");
        var marker = signals.alert(2, "m", true);

        // When
        stack.send(message, marker);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(query("select held from assignment where signal = '" + message.id() + "'"))
                                .containsExactly("t"));

        // Then
        as("p_ana").get("/v1/signals/" + message.id()).then().statusCode(404);
        as("p_ana")
                .queryParam("assigned", false)
                .queryParam("limit", 500)
                .get("/v1/signals")
                .then()
                .body("items.id", not(hasItem(message.id().toString())));

        // When
        var incident = open("They were talking about this", signals.channel());

        // Then
        timelineOf(incident, 1).then().body("items[0].title", equalTo("is anybody looking at this?"));
        as("p_ana").get("/v1/signals/" + message.id()).then().statusCode(200);
    }

    @Test
    void otherChatAndDirectMessagesAreNotStored() {
        // Given
        var signals = Signals.of("other");
        var other = signals.message(1, "lunch?", Map.of("channelName", "random"));
        var direct = signals.message(2, "psst", Map.of("channelType", "im"));
        var marker = signals.alert(3, "m", true);

        // When
        stack.send(other, direct, marker);

        // Then
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(query("select id from signal where id = '" + marker.id() + "'"))
                        .hasSize(1));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(query(
                                "select id from signal where id in ('" + other.id() + "', '" + direct.id() + "')"))
                        .isEmpty());
    }
}

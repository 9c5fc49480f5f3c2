package io.debrief.acceptance.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.debrief.acceptance.stack.Rest;
import io.debrief.acceptance.stack.RunningStack;
import io.debrief.acceptance.stack.Senders;
import io.debrief.acceptance.stack.SharedStack;
import io.debrief.contracts.topic.Topic;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is erased leaves tables, pages and, once their logs are compacted, topics. */
@ExtendWith(SharedStack.class)
class ErasureIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    /** Signals and quarantine are kept for their time; the rest forgets. */
    private static final Predicate<Topic> ERASABLE = topic -> topic.open() || topic.compacted();

    @Test
    void whatIsErasedIsNowhere(RunningStack stack) throws SQLException, InterruptedException, ExecutionException {
        // Given a message that was quoted
        var secret = "zanzibar-" + UUID.randomUUID();
        var senders = new Senders(stack);
        var at = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        var channel = "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        senders.channel(channel, "inc-erase", at.minusSeconds(60)).ok();
        senders.message(channel, "UANA", "Checkout is down because of " + secret + ", rolling back now", at)
                .ok();
        var ana = new Rest(stack.url("console"), stack.tokens().person("p_ana"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Traces.tables(stack, secret)).isNotEmpty());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ana.get("/v1/incidents?q=inc-erase")
                                .json()
                                .path("items")
                                .size())
                        .isPositive());
        var incident = ana.get("/v1/incidents?q=inc-erase")
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asText();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ana.post("/v1/incidents/" + incident + "/drafts", Map.of())
                                .status())
                        .isEqualTo(202));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ana.get("/v1/incidents/" + incident + "/drafts/1")
                                .status())
                        .isEqualTo(200));

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(Traces.topics(stack, ERASABLE, secret)).contains(Topic.TIMELINE.name()));

        // When
        senders.delete(
                        channel,
                        "UANA",
                        "Checkout is down because of " + secret + ", rolling back now",
                        at,
                        at.plusSeconds(30))
                .ok();

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Traces.tables(stack, secret)).isEmpty());
        assertThat(ana.get("/v1/incidents/" + incident + "/timeline").text()).doesNotContain(secret);
        assertThat(ana.get("/v1/incidents/" + incident + "/drafts/1").text()).doesNotContain(secret);
        assertThat(ana.get("/v1/incidents/" + incident + "/postmortem").text()).doesNotContain(secret);

        // And once the logs are compacted, which needs nobody: a heartbeat rolls them
        Compaction.hasten(stack.kafka());
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(Traces.topics(stack, ERASABLE, secret)).isEmpty());
    }
}

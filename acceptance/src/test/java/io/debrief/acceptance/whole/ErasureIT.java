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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is erased leaves tables, pages and, once their logs are compacted, topics. */
@ExtendWith(SharedStack.class)
class ErasureIT {

    private static final Duration SOON = Duration.ofSeconds(40);

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
                .untilAsserted(() -> assertThat(tablesWith(stack, secret)).isNotEmpty());
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
                .untilAsserted(() -> assertThat(topicsWith(stack, secret)).contains(Topic.TIMELINE.name()));

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
                .untilAsserted(() -> assertThat(tablesWith(stack, secret)).isEmpty());
        assertThat(ana.get("/v1/incidents/" + incident + "/timeline").text()).doesNotContain(secret);
        assertThat(ana.get("/v1/incidents/" + incident + "/drafts/1").text()).doesNotContain(secret);
        assertThat(ana.get("/v1/incidents/" + incident + "/postmortem").text()).doesNotContain(secret);

        // And once the logs are compacted, which needs nobody: a heartbeat rolls them
        Compaction.hasten(stack.kafka());
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(topicsWith(stack, secret)).isEmpty());
    }

    /** The public topics, and the private compacted ones, in which any record still has a word. */
    private static List<String> topicsWith(RunningStack stack, String word) {
        return Topic.ALL.stream()
                .filter(topic -> topic.open() || topic.compacted())
                .map(Topic::name)
                .filter(topic -> TopicReader.all(stack.kafka(), topic).stream()
                        .anyMatch(read -> read.value() != null && read.value().contains(word)))
                .toList();
    }

    /** The tables in which any column contains a word. */
    private static List<String> tablesWith(RunningStack stack, String word) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = stack.database();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery(
                    "select table_schema || '.' || table_name from information_schema.tables"
                            + " where table_schema in ('ingest', 'timeline', 'drafting', 'actions') and table_type = 'BASE TABLE'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (var table : tables) {
                try (var rows = statement.executeQuery(
                        "select count(*) from " + table + " t where t::text like '%" + word + "%'")) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }
}

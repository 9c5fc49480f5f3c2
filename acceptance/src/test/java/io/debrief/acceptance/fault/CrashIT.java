package io.debrief.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.debrief.acceptance.stack.Rest;
import io.debrief.acceptance.stack.RunningStack;
import io.debrief.acceptance.stack.Senders;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each part is killed while signals flow: what was answered 2xx is there, once. */
@Tag("long")
class CrashIT {

    private static final int SIGNALS = 600;
    private static final int KILL_AT = 200;

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "timeline-service", "drafting-service", "actions-service", "kafka"})
    void nothingAcknowledgedIsLostOrDoubled(String victim) throws IOException, InterruptedException, SQLException {
        try (var stack = RunningStack.start(Map.of())) {
            // Given signals that flow, sent again until they are acknowledged
            var senders = new Senders(stack);
            var accepted = ConcurrentHashMap.<String>newKeySet();
            var refusals = new TreeMap<Integer, Integer>();
            var killed = new AtomicBoolean();
            var start = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);

            // When
            for (int n = 0; n < SIGNALS; n++) {
                if (n == KILL_AT && killed.compareAndSet(false, true)) {
                    stack.kill(victim);
                }
                send(senders, n, start, accepted, refusals);
            }

            // Then
            System.out.printf("%s killed: %d accepted, refused meanwhile %s%n", victim, accepted.size(), refusals);
            assertThat(accepted).hasSize(SIGNALS);
            if (victim.equals("kafka")) {
                assertThat(refusals).as("answers while the broker was away").containsKey(503);
            }
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(stored(stack)).isEqualTo(accepted));
            var ana = new Rest(stack.url("console"), stack.tokens().person("p_ana"));
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(
                            () -> assertThat(ana.get("/v1/incidents").status()).isEqualTo(200));
        }
    }

    private static void send(
            Senders senders, int n, Instant start, Set<String> accepted, Map<Integer, Integer> refusals) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    try {
                        var answer = senders.alert("Flow" + n, "checkout", "fp" + n, start.plusSeconds(n), null);
                        if (answer.status() == 202) {
                            answer.json().path("ids").forEach(id -> accepted.add(id.asText()));
                            return true;
                        }
                        refusals.merge(answer.status(), 1, Integer::sum);
                    } catch (java.io.UncheckedIOException e) {
                        refusals.merge(0, 1, Integer::sum);
                    }
                    return false;
                });
    }

    /** Ids in the archive; the primary key forbids doubles, so equal sets mean once. */
    private static Set<String> stored(RunningStack stack) throws SQLException {
        var ids = new HashSet<String>();
        try (var connection = stack.database();
                var rows = connection.createStatement().executeQuery("select id::text from timeline.signal")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}

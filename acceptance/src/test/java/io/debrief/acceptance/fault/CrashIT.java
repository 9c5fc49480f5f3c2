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
import org.junit.jupiter.api.Test;
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

    /** GitHub asks once: what it was answered 202 survives the broker's absence and our own death in the middle of it. */
    @Test
    void whatGitHubSendsWhileTheBrokerIsAwayIsThereAfterwards() throws IOException, InterruptedException, SQLException {
        try (var stack = RunningStack.start(Map.of())) {
            // Given pushes of which some come while the broker does not answer
            var senders = new Senders(stack);
            var accepted = new HashSet<String>();
            push(senders, 0, 5, accepted);
            stack.suspend("kafka");
            try {
                push(senders, 5, 15, accepted);
                // When ingest is killed while they wait on its disk, and more come
                stack.kill("ingest-service");
                awaitAnswers(senders);
                push(senders, 15, 20, accepted);
            } finally {
                stack.resume("kafka");
            }
            // Then all of them are stored once the broker is back, and the spool is empty
            assertThat(accepted).hasSize(20);
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(stored(stack)).isEqualTo(accepted));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(stack.data().resolve("spool").resolve("deliveries.spool"))
                                    .isEmptyFile());
        }
    }

    private static void push(Senders senders, int from, int to, Set<String> accepted) {
        for (int n = from; n < to; n++) {
            var answer = senders.github(
                    "push",
                    Map.of(
                            "ref", "refs/heads/main",
                            "after", "%040x".formatted(n + 1),
                            "repository", Map.of("full_name", "acme/shop", "name", "shop"),
                            "head_commit",
                                    Map.of(
                                            "id",
                                            "%040x".formatted(n + 1),
                                            "message",
                                            "Change " + n,
                                            "timestamp",
                                            "2026-05-01T10:02:00Z")));
            assertThat(answer.status()).as("push " + n).isEqualTo(202);
            answer.json().path("ids").forEach(id -> accepted.add(id.asText()));
        }
    }

    /** A delivery that is not authentic is refused by whoever is there. */
    private static void awaitAnswers(Senders senders) {
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> senders.forged("github") == 401);
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

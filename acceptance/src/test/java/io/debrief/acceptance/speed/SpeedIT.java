package io.debrief.acceptance.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.debrief.acceptance.stack.Rest;
import io.debrief.acceptance.stack.RunningStack;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints how fast signals become readable, beside the bare pipeline, in turns in one run. It judges nothing but that all
 * is there. Figures on a shared machine swing; the ratios say more.
 */
@Tag("long")
class SpeedIT {

    private static final int ALERTS = Integer.getInteger("debrief.speed.alerts", 20_000);
    private static final int ROUNDS = Integer.getInteger("debrief.speed.rounds", 4);

    @Test
    void signalsBecomeReadable() throws Exception {
        try (var stack = RunningStack.start(Map.of());
                var bare = new BarePipeline(stack)) {
            var ana = new Rest(stack.url("timeline"), stack.tokens().person("p_ana"));
            var start = Instant.now().minus(1, ChronoUnit.HOURS);
            var ratios = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                var bodies = Load.bodies("r" + round, ALERTS, "load" + (char) ('a' + round), start);
                long before = bare.readable();
                var bareRate = measure("bare", bare.url(), "none", bodies, () -> bare.readable() - before);
                var incident = ana.post(
                                "/v1/incidents",
                                Map.of(
                                        "title",
                                        "Load " + round,
                                        "severity",
                                        "sev3",
                                        "startedAt",
                                        start.toString(),
                                        "services",
                                        List.of("load" + (char) ('a' + round))))
                        .ok()
                        .json()
                        .path("id")
                        .asText();
                var rate = measure(
                        "debrief",
                        stack.url("ingest") + "/v1/sources/alertmanager/events",
                        stack.secret("alertmanager"),
                        bodies,
                        () -> readable(ana, incident));
                if (round > 0) { // the first round warms both up
                    ratios.add(rate / bareRate);
                }
            }
            System.out.printf("ratio debrief/bare, readable signals: %s%n", ratios);
        }
    }

    private static double measure(String name, String url, String token, List<byte[]> bodies, Callable<Long> readable)
            throws Exception {
        long from = System.nanoTime();
        var run = Load.send(url, token, bodies);
        double sent = seconds(from);
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> readable.call() == ALERTS);
        double read = seconds(from);
        var micros = run.micros();
        System.out.printf(
                "%-8s accepted %,.0f signals/s, readable %,.0f signals/s; request of %d: p50 %.1f ms, p99 %.1f ms; 503: %d%n",
                name,
                ALERTS / sent,
                ALERTS / read,
                Load.GROUP,
                micros.getValueAtPercentile(50) / 1_000.0,
                micros.getValueAtPercentile(99) / 1_000.0,
                run.refused());
        assertThat(micros.getTotalCount()).isEqualTo(bodies.size());
        return ALERTS / read;
    }

    /** How many alerts the incident's timeline shows, folded or not. */
    private static long readable(Rest rest, String incident) {
        long shown = 0;
        var cursor = "";
        do {
            var page = rest.get("/v1/incidents/" + incident + "/timeline?limit=500&kind=alert.fired" + cursor)
                    .ok()
                    .json();
            for (var entry : page.path("items")) {
                shown += entry.path("occurrences").asLong();
            }
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : null;
        } while (cursor != null);
        return shown;
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}

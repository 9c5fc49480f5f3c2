package io.debrief.acceptance.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.acceptance.stack.Rest;
import io.debrief.acceptance.stack.RunningStack;
import io.debrief.acceptance.stack.SharedStack;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts as a real Prometheus and real Alertmanagers send them. */
@Tag("long")
@ExtendWith(SharedStack.class)
class PrometheusIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anAlertIsOneEntryHoweverManyAlertmanagersTellIt(int alertmanagers, RunningStack stack)
            throws IOException, InterruptedException {
        assumeThat(Monitoring.present())
                .as("prometheus and prometheus-alertmanager are not installed here")
                .isTrue();
        // Given an incident about a service that is watched
        var service = "watched-by-" + alertmanagers;
        var ana = new Rest(stack.url("console"), stack.tokens().person("p_ana"));
        var admin = new Rest(stack.url("ingest"), stack.tokens().person("p_ana"));
        var incident = ana.post(
                        "/v1/incidents",
                        Map.of(
                                "title",
                                "Watched",
                                "severity",
                                "sev3",
                                "startedAt",
                                Instant.now().minusSeconds(60).toString(),
                                "services",
                                List.of(service)))
                .ok()
                .json()
                .path("id")
                .asText();
        long before = deliveries(admin);
        try (var monitoring = Monitoring.start(
                alertmanagers, stack.url("ingest") + "/v1/sources/alertmanager/events", stack.secret("alertmanager"))) {

            // When it fires
            monitoring.fires(service, true);

            // Then all have told it, and it is there once
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(deliveries(admin) - before).isGreaterThanOrEqualTo(alertmanagers));
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(entries(ana, incident, "alert.fired")).hasSize(1));

            // When it is over
            monitoring.fires(service, false);

            // Then that is there once too, and nothing else came in
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(deliveries(admin) - before).isGreaterThanOrEqualTo(2L * alertmanagers));
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(entries(ana, incident, "alert.resolved")).hasSize(1));
        }
        var fired = entries(ana, incident, "alert.fired").getFirst();
        var resolved = entries(ana, incident, "alert.resolved").getFirst();
        assertThat(fired.path("title").asText()).contains("5xx ratio 12 % on " + service);
        assertThat(fired.path("occurrences").asInt()).isEqualTo(1);
        assertThat(resolved.path("occurrences").asInt()).isEqualTo(1);
        assertThat(Instant.parse(resolved.path("effectiveAt").asText()))
                .isAfter(Instant.parse(fired.path("effectiveAt").asText()));
    }

    private static List<JsonNode> entries(Rest person, String incident, String kind) {
        var found = new ArrayList<JsonNode>();
        person.get("/v1/incidents/" + incident + "/timeline?kind=" + kind)
                .ok()
                .json()
                .path("items")
                .forEach(found::add);
        return found;
    }

    private static long deliveries(Rest admin) {
        for (var source : admin.get("/v1/sources").ok().json().path("items")) {
            if (source.path("name").asText().equals("alertmanager")) {
                return source.path("deliveries").asLong();
            }
        }
        throw new AssertionError("no source called alertmanager");
    }
}

package io.debrief.acceptance.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.debrief.acceptance.stack.Rest;
import io.debrief.acceptance.stack.RunningStack;
import io.debrief.acceptance.stack.Senders;
import io.debrief.acceptance.stack.SharedStack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A secret that somebody pastes is nowhere: it never leaves the process that received it. */
@ExtendWith(SharedStack.class)
class SecretIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @Test
    void aPastedSecretIsInNoTopicTableLogPageOrQuarantine(RunningStack stack) throws SQLException, IOException {
        // Given a secret in chat, in an alert, and in a body nobody can read
        var secret = "AKIA" + random(16);
        var mark = "mark" + random(12).toLowerCase(Locale.ROOT);
        var senders = new Senders(stack);
        var at = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        var channel = "C" + random(8);
        senders.channel(channel, "inc-" + mark, at.minusSeconds(60)).ok();
        senders.message(channel, "UANA", mark + " the cache console takes " + secret + " as its key", at)
                .ok();
        senders.alert(mark + " " + secret, "checkout", mark, at, null).ok();
        senders.alertmanager(Map.of("version", "4", "alerts", List.of(mark + " " + secret)))
                .ok();

        // When all of it has arrived
        var ana = new Rest(stack.url("console"), stack.tokens().person("p_ana"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(Traces.tables(stack, mark)).contains("timeline.signal", "ingest.quarantine"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                ana.get("/v1/incidents?q=inc-" + mark).ok().text())
                        .contains("INC-"));
        var incident =
                ana.get("/v1/incidents?q=inc-" + mark).json().at("/items/0/id").asText();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ana.get("/v1/incidents/" + incident + "/timeline")
                                .text())
                        .contains("redacted:aws"));

        // Then its redacted form is seen, and itself nowhere
        assertThat(Traces.topics(stack, topic -> true, secret)).isEmpty();
        assertThat(Traces.tables(stack, secret)).isEmpty();
        assertThat(Traces.logs(stack, secret)).isEmpty();
        var pages = new ArrayList<String>();
        for (var path : List.of(
                "/v1/incidents/" + incident + "/timeline",
                "/v1/signals?assigned=false",
                "/v1/quarantine?state=all&limit=500",
                "/v1/incidents/" + incident)) {
            pages.add(ana.get(path).ok().text());
        }
        assertThat(pages).noneMatch(page -> page.contains(secret));
    }

    private static String random(int length) {
        var random = new Random();
        var text = new StringBuilder();
        for (int n = 0; n < length; n++) {
            text.append(UPPER.charAt(random.nextInt(UPPER.length())));
        }
        return text.toString();
    }
}

package io.debrief.acceptance.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.debrief.acceptance.stack.Rest;
import io.debrief.acceptance.stack.RunningStack;
import io.debrief.acceptance.stack.Senders;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** A small incident with a channel, alerts, a page and an end. */
record Story(RunningStack stack) {

    private static final String CHANNEL =
            "CWALK" + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);

    void play() {
        var senders = new Senders(stack);
        var start = Instant.now().minusSeconds(1800).truncatedTo(ChronoUnit.SECONDS);
        senders.alert("HighErrorRate", "checkout", "feed01", start, null).ok();
        senders.channel(CHANNEL, "inc-checkout-walk", start.plusSeconds(120)).ok();
        senders.message(CHANNEL, "UANA", "I see HighErrorRate on checkout, looking", start.plusSeconds(180))
                .ok();
        senders.message(CHANNEL, "UKAT", "415 orders failed between 10:02 and 10:31", start.plusSeconds(300))
                .ok();
        senders.message(CHANNEL, "UANA", "Who can restart the pool?", start.plusSeconds(360))
                .ok();
        senders.message(CHANNEL, "UKAT", "rolled back deploy 7f3c2a1", start.plusSeconds(600))
                .ok();
        senders.alert("HighErrorRate", "checkout", "feed01", start, start.plusSeconds(900))
                .ok();
        senders.slack(Map.of(
                        "type",
                        "channel_archive",
                        "channel",
                        CHANNEL,
                        "user",
                        "UANA",
                        "event_ts",
                        Senders.ts(start.plusSeconds(1200))))
                .ok();
    }

    String incident(Rest person) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(person.get("/v1/incidents?q=inc-checkout-walk")
                                .ok()
                                .json()
                                .path("items")
                                .size())
                        .isPositive());
        return person.get("/v1/incidents?q=inc-checkout-walk")
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asText();
    }
}

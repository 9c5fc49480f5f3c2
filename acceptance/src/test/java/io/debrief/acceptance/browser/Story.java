package io.debrief.acceptance.browser;

import io.debrief.acceptance.stack.RunningStack;
import io.debrief.acceptance.stack.Senders;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** An incident the browser watches: first while it runs, then to its end. */
final class Story {

    /** Its channel's name, by which the page finds it. */
    static final String NAME = "inc-browser-walk";

    /** Said by somebody who would like our page to run it. */
    static final String HOSTILE =
            "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">";

    private final Senders senders;
    private final Instant start = Instant.now().minusSeconds(1800).truncatedTo(ChronoUnit.SECONDS);
    private final String channel = "CWEB" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

    Story(RunningStack stack) {
        this.senders = new Senders(stack);
    }

    void begin() {
        senders.alert("HighErrorRate", "checkout", "feed77", start, null).ok();
        senders.channel(channel, NAME, start.plusSeconds(120)).ok();
        say("UANA", "I see HighErrorRate on checkout, looking", 180);
        say("UKAT", "415 orders failed between 10:02 and 10:31", 300);
        say("UANA", "Who can restart the pool?", 360);
        say("UKAT", HOSTILE, 420);
        say("UKAT", "rolled back deploy 7f3c2a1", 600);
    }

    void say(String user, String text, int second) {
        senders.message(channel, user, text, start.plusSeconds(second)).ok();
    }

    void end() {
        senders.alert("HighErrorRate", "checkout", "feed77", start, start.plusSeconds(900))
                .ok();
        senders.slack(Map.of(
                        "type",
                        "channel_archive",
                        "channel",
                        channel,
                        "user",
                        "UANA",
                        "event_ts",
                        Senders.ts(start.plusSeconds(1200))))
                .ok();
    }
}

package io.debrief.ingest.signature;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a time a sender signed is near enough to ours. */
final class Freshness {

    private static final int LONGEST = 11;

    private Freshness() {}

    /** Whether a text is a time in epoch seconds no further away than the window. */
    static boolean ofSeconds(@Nullable String text, Instant now, Duration window) {
        return text != null
                && !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && near(Instant.ofEpochSecond(Long.parseLong(text)), now, window);
    }

    /** Whether a time is no further away than the window, to either side. */
    static boolean near(Instant time, Instant now, Duration window) {
        return Duration.between(time, now).abs().compareTo(window) <= 0;
    }
}

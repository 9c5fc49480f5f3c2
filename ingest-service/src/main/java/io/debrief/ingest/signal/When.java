package io.debrief.ingest.signal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment and where it comes from.
 *
 * @param at the moment
 * @param from {@code event}, {@code receipt} or {@code assumed-zone}
 * @param claimed what the sender said, where that was not plausible and the time of receipt stands in
 */
public record When(Instant at, String from, @Nullable String claimed) {

    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);

    /** The time of receipt, since the body has none. */
    public static When receipt(Instant receivedAt) {
        return new When(receivedAt, "receipt", null);
    }

    /** What the body says, or the time of receipt where it says nothing or something before 2000 or over a day ahead. */
    public static When of(@Nullable String text, Instant receivedAt) {
        var moment = Moment.parse(text);
        if (moment == null) {
            return receipt(receivedAt);
        }
        if (moment.at().isBefore(OLDEST) || moment.at().isAfter(receivedAt.plus(AHEAD))) {
            return new When(receivedAt, "receipt", text);
        }
        return new When(moment.at(), moment.zoned() ? "event" : "assumed-zone", null);
    }
}

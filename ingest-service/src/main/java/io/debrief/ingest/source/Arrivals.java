package io.debrief.ingest.source;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What arrived from a source in five minutes of the clock.
 *
 * @param source the source's name
 * @param slot when the five minutes began
 * @param deliveries authentic deliveries, whatever became of them
 * @param signals signals made of them
 * @param firstAt when the first one arrived
 * @param lastAt when the last one arrived
 * @param lastSignalAt when the last one that gave a signal was stored, null where none did
 */
public record Arrivals(
        String source,
        Instant slot,
        long deliveries,
        long signals,
        Instant firstAt,
        Instant lastAt,
        @Nullable Instant lastSignalAt) {

    /** How long a slot is. */
    public static final Duration SLOT = Duration.ofMinutes(5);

    /** The slot of a moment. */
    public static Instant slot(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), SLOT.toSeconds()) * SLOT.toSeconds());
    }
}

package io.debrief.timeline.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an incident ended.
 *
 * @param at when
 * @param line the line that says so, null where a person decided
 */
public record Ending(Instant at, @Nullable UUID line) {

    /** The later of two endings. */
    static Ending later(Ending one, Ending other) {
        return other.at.isAfter(one.at) ? other : one;
    }
}

package io.debrief.timeline.ruling;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signals left the archive because their time was over: for the function they never were.
 *
 * @param id the ruling's id
 * @param recordedAt when it was recorded
 * @param person who decided
 * @param reason why
 * @param signals the signals' ids
 */
public record Expire(
        UUID id,
        Instant recordedAt,
        String person,
        @Nullable String reason,
        Set<UUID> signals) implements Ruling {

    /** Copies its set. */
    public Expire {
        signals = Set.copyOf(signals);
    }
}

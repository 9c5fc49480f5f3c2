package io.debrief.timeline.suggestion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident to which a signal might belong.
 *
 * @param uuid its uuid
 * @param label its label
 * @param title what it is called
 * @param services what it is about
 * @param keys the keys bound to it
 * @param startedAt when it began
 * @param endedAt when it ended, null while open
 */
public record Candidate(
        UUID uuid,
        String label,
        String title,
        List<String> services,
        List<String> keys,
        Instant startedAt,
        @Nullable Instant endedAt) {

    private static final Duration BEFORE = Duration.ofHours(2);
    private static final Duration AFTER = Duration.ofMinutes(30);

    /** Copies its lists. */
    public Candidate {
        services = List.copyOf(services);
        keys = List.copyOf(keys);
    }

    /** Whether a time lies from two hours before its start to half an hour after its end. */
    boolean covers(Instant at) {
        return !at.isBefore(startedAt.minus(BEFORE)) && (endedAt == null || !at.isAfter(endedAt.plus(AFTER)));
    }
}

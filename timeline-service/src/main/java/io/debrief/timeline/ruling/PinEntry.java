package io.debrief.timeline.ruling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person pins an entry or unpins it.
 *
 * @param id the ruling's id
 * @param recordedAt when it was recorded
 * @param person who decided
 * @param reason why
 * @param line the line, or the entry by its id
 * @param pinned whether it is pinned
 */
public record PinEntry(
        UUID id,
        Instant recordedAt,
        String person,
        @Nullable String reason,
        UUID line,
        boolean pinned) implements Ruling {}

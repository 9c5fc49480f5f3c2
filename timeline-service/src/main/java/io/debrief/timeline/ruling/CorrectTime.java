package io.debrief.timeline.ruling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person says when something really happened.
 *
 * @param id the ruling's id
 * @param recordedAt when it was recorded
 * @param person who decided
 * @param reason why
 * @param line the line, or the entry by its id
 * @param effectiveAt when it happened
 */
public record CorrectTime(
        UUID id,
        Instant recordedAt,
        String person,
        @Nullable String reason,
        UUID line,
        Instant effectiveAt) implements Ruling {}

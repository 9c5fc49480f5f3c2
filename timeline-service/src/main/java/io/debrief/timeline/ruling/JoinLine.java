package io.debrief.timeline.ruling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person puts a line, and what folds with it, into another entry of the same incident. Of a split and a join of one line the
 * newest counts; a split of the line it was joined to takes the two apart as well.
 *
 * @param id the ruling's id
 * @param recordedAt when it was recorded
 * @param person who decided
 * @param reason why
 * @param line the line, or the entry by its id
 * @param into a line of the entry it joins, or that entry by its id
 */
public record JoinLine(
        UUID id,
        Instant recordedAt,
        String person,
        @Nullable String reason,
        UUID line,
        UUID into) implements Ruling {}

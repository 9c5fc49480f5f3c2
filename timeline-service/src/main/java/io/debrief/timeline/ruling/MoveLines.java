package io.debrief.timeline.ruling;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person says that lines belong to an incident, whatever else they hang on. They bring nothing along: what has their keys
 * stays where it is.
 *
 * @param id the ruling's id
 * @param recordedAt when it was recorded
 * @param person who decided
 * @param reason why
 * @param lines the lines
 * @param incident the uuid of the incident they belong to
 */
public record MoveLines(
        UUID id,
        Instant recordedAt,
        String person,
        @Nullable String reason,
        Set<UUID> lines,
        UUID incident) implements Ruling {

    /** Copies its set. */
    public MoveLines {
        lines = Set.copyOf(lines);
    }
}

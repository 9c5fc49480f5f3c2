package io.debrief.timeline.ruling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person takes a line out of its entry, for good.
 *
 * @param id the ruling's id
 * @param recordedAt when it was recorded
 * @param person who decided
 * @param reason why
 * @param line the line
 */
public record SplitLine(
        UUID id,
        Instant recordedAt,
        String person,
        @Nullable String reason,
        UUID line) implements Ruling {}

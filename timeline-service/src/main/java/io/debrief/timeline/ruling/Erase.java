package io.debrief.timeline.ruling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person erases a line's text: title, text and every revision, for ever.
 *
 * @param id the ruling's id
 * @param recordedAt when it was recorded
 * @param person who decided
 * @param reason why
 * @param line the line
 */
public record Erase(
        UUID id,
        Instant recordedAt,
        String person,
        @Nullable String reason,
        UUID line) implements Ruling {}

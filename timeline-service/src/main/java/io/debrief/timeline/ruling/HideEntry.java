package io.debrief.timeline.ruling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person hides an entry or shows it again.
 *
 * @param id the ruling's id
 * @param recordedAt when it was recorded
 * @param person who decided
 * @param reason why
 * @param line the line, or the entry by its id
 * @param hidden whether it is hidden
 */
public record HideEntry(
        UUID id,
        Instant recordedAt,
        String person,
        @Nullable String reason,
        UUID line,
        boolean hidden) implements Ruling {}

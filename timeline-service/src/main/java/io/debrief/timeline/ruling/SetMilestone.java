package io.debrief.timeline.ruling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person says when a milestone was; {@code mitigated} and {@code resolved} set the status too.
 *
 * @param id the ruling's id
 * @param recordedAt when it was recorded
 * @param person who decided
 * @param reason why
 * @param incident the incident's uuid
 * @param name one of {@code impact}, {@code detected}, {@code declared}, {@code acknowledged}, {@code mitigated},
 *     {@code resolved}
 * @param at when it was
 */
public record SetMilestone(
        UUID id,
        Instant recordedAt,
        String person,
        @Nullable String reason,
        UUID incident,
        String name,
        Instant at) implements Ruling {}

package io.debrief.timeline.ruling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person ends an incident or opens it again.
 *
 * @param id the ruling's id
 * @param recordedAt when it was recorded
 * @param person who decided
 * @param reason why
 * @param incident the incident's uuid
 * @param resolved true to end it, false to open it again
 * @param at when it ended or began again
 */
public record SetStatus(
        UUID id,
        Instant recordedAt,
        String person,
        @Nullable String reason,
        UUID incident,
        boolean resolved,
        Instant at)
        implements Ruling {}

package io.debrief.timeline.ruling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person writes a note into a timeline: a line of its own, whose id is {@link io.debrief.timeline.identity.Ids#ofNote}.
 *
 * @param id the ruling's id
 * @param recordedAt when it was recorded
 * @param person who decided
 * @param reason why
 * @param incident the incident's uuid
 * @param text the note
 * @param at when what it tells happened
 */
public record AddNote(
        UUID id,
        Instant recordedAt,
        String person,
        @Nullable String reason,
        UUID incident,
        String text,
        Instant at) implements Ruling {}

package io.debrief.timeline.ruling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The service gave an incident its label. With it the key {@code incident:INC-n} means this incident, and the incident
 * keeps its uuid while others join it.
 *
 * @param id the ruling's id
 * @param recordedAt when it was recorded
 * @param person who decided
 * @param reason why
 * @param incident the incident's uuid
 * @param label the label, such as {@code INC-42}
 */
public record GiveLabel(
        UUID id,
        Instant recordedAt,
        String person,
        @Nullable String reason,
        UUID incident,
        String label) implements Ruling {}

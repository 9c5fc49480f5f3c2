package io.debrief.timeline.ruling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person binds a key to an incident: what carries the key belongs to the incident.
 *
 * @param id the ruling's id
 * @param recordedAt when it was recorded
 * @param person who decided
 * @param reason why
 * @param incident the incident's uuid
 * @param key the key, such as {@code slack:channel:C1}
 * @param from from when, included; null for ever before
 * @param until until when, excluded; null for ever after
 */
public record BindKey(
        UUID id,
        Instant recordedAt,
        String person,
        @Nullable String reason,
        UUID incident,
        String key,
        @Nullable Instant from,
        @Nullable Instant until)
        implements Ruling {}

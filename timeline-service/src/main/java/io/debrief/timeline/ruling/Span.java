package io.debrief.timeline.ruling;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a key belongs to an incident.
 *
 * @param node its name among what lasting keys join
 * @param key the key
 * @param incident the uuid of an opener of the incident
 * @param from from when, included; null for ever before
 * @param until until when, excluded; null for ever after
 * @param ruling the ruling that says so
 */
public record Span(
        String node,
        String key,
        UUID incident,
        @Nullable Instant from,
        @Nullable Instant until,
        Ruling ruling) {

    /** The narrower span first, of equal ones the newest. */
    public static final Comparator<Span> NARROWEST = Comparator.comparing(Span::width)
            .thenComparing(Span::ruling, Rulings.OLDEST_FIRST.reversed())
            .thenComparing(Span::node);

    private static final Duration ENDLESS = Duration.ofSeconds(Long.MAX_VALUE);

    /** Whether this time lies in it. */
    public boolean contains(Instant at) {
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }

    private Duration width() {
        return from == null || until == null ? ENDLESS : Duration.between(from, until);
    }
}

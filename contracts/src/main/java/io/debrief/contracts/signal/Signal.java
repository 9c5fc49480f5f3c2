package io.debrief.contracts.signal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One normalised event from a source, immutable.
 *
 * @param id uuid5 of the canonical identity of what the provider said
 * @param source the configured source's name
 * @param sourceType the source's type, such as {@code alertmanager}
 * @param kind one of {@link SignalKind}; a reader keeps unknown ones
 * @param providerId the provider's own id of the event or thing
 * @param occurredAt when it happened, by the provider's clock
 * @param timeFrom where that time comes from: {@code event}, {@code receipt} or {@code assumed-zone}
 * @param receivedAt when we received it, by our clock
 * @param title one line
 * @param text the body, possibly empty
 * @param severity {@code critical}, {@code error}, {@code warning} or {@code info}
 * @param status the source's state word, normalised
 * @param actor who did or said it
 * @param services the services it names
 * @param links addresses to look further, http(s) only
 * @param labels small facts by name
 * @param keys what the signal is about, such as {@code slack:channel:C1}
 * @param fold the identity without what varies between repetitions: signals of one fold are one line
 * @param revises the fold and time this signal is a new version of, for edits and deletions
 * @param thread the fold of the message this one answers
 * @param trust {@code verified}, {@code token} or {@code unauthenticated}
 * @param test whether the sender marked it as a test
 * @param imported whether it came by import and {@code receivedAt} is the provider's own posting time
 * @param redactions how many secrets of which kind were removed
 * @param raw the redacted body, at most 32 KB
 */
public record Signal(
        UUID id,
        String source,
        String sourceType,
        String kind,
        @Nullable String providerId,
        Instant occurredAt,
        String timeFrom,
        Instant receivedAt,
        String title,
        String text,
        @Nullable String severity,
        @Nullable String status,
        @Nullable Actor actor,
        List<String> services,
        List<Link> links,
        Map<String, String> labels,
        List<String> keys,
        String fold,
        @Nullable Revises revises,
        @Nullable String thread,
        String trust,
        boolean test,
        boolean imported,
        Map<String, Integer> redactions,
        @Nullable String raw) {

    /** Replaces absent collections by empty ones, so that readers of older records need no checks. */
    @SuppressWarnings("ConstantValue")
    public Signal {
        text = text == null ? "" : text;
        services = services == null ? List.of() : List.copyOf(services);
        links = links == null ? List.of() : List.copyOf(links);
        labels = labels == null ? Map.of() : Map.copyOf(labels);
        keys = keys == null ? List.of() : List.copyOf(keys);
        redactions = redactions == null ? Map.of() : Map.copyOf(redactions);
    }

    /**
     * What an edit or deletion changes.
     *
     * @param fold the line it changes
     * @param at the changed message's own time
     */
    public record Revises(String fold, Instant at) {}
}

package io.debrief.contracts.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it stands.
 *
 * @param id the label, such as {@code INC-42}
 * @param uuid the incident's lasting id
 * @param title one line
 * @param severity {@code sev1} to {@code sev5}, where known
 * @param status {@code suspected}, {@code open}, {@code mitigated} or {@code resolved}
 * @param services the services it is about
 * @param restricted whether only named people may see it
 * @param startedAt when it began
 * @param endedAt when it ended, null while open
 * @param keys what is bound to it
 * @param roles person ids by role, such as {@code lead}
 * @param milestones by name: {@code impact}, {@code detected}, {@code declared}, {@code acknowledged},
 *     {@code mitigated}, {@code resolved}
 * @param measures ISO 8601 durations by name, such as {@code timeToDetect}; {@code invalid} where negative
 * @param mergedInto the label it continues under, when merged
 * @param entries how many entries its timeline shows
 * @param digest hexadecimal digest of the timeline
 * @param demo whether it was made for the demo
 * @param version grows with each change
 */
public record IncidentSnapshot(
        String id,
        UUID uuid,
        String title,
        @Nullable String severity,
        String status,
        List<String> services,
        boolean restricted,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<KeyBinding> keys,
        Map<String, String> roles,
        Map<String, Milestone> milestones,
        Map<String, String> measures,
        @Nullable String mergedInto,
        int entries,
        String digest,
        boolean demo,
        long version) {

    /**
     * A lasting key bound to an incident.
     *
     * @param key the key
     * @param from from when it counts, null for ever before
     * @param until until when it counts, null for ever after
     */
    public record KeyBinding(
            String key, @Nullable Instant from, @Nullable Instant until) {}

    /**
     * A moment everybody asks for.
     *
     * @param at when it was, by whoever decided
     * @param line the line it cites
     * @param by {@code derived} or {@code person}
     * @param derived what was derived, also where a person overruled it
     */
    public record Milestone(
            Instant at,
            @Nullable UUID line,
            String by,
            @Nullable Instant derived) {}
}

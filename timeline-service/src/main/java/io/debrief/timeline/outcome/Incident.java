package io.debrief.timeline.outcome;

import io.debrief.contracts.timeline.IncidentSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the function sees it: everything of its snapshot but label, version and redirects.
 *
 * @param uuid the uuid of its opener; among several, of the one with the least label, else of the earliest
 * @param openers the uuids of all its openers, its own first: rulings and labels that name one of them mean this incident
 * @param labels the labels given to its openers, least number first; the first is its label, the others redirect. Empty
 *     until the service gives one
 * @param title a person's, else its opener's
 * @param severity {@code sev1} to {@code sev5}, where known
 * @param status {@code suspected}, {@code open}, {@code mitigated} or {@code resolved}
 * @param services the services it is about
 * @param restricted whether only named people may see it
 * @param startedAt when it began
 * @param endedAt when it ended, null while open
 * @param quietSince since when all its alerts are resolved, null while one fires or where there is none: 30 minutes later,
 *     while the incident is open, the page asks "Resolved?"
 * @param keys what is bound to it
 * @param roles person ids by role
 * @param milestones by name
 * @param measures ISO 8601 durations by name; {@code invalid} where negative
 * @param entries how many entries its timeline has, hidden ones too
 * @param digest 64 hexadecimal digits: the sum of the entries' and milestones' hashes modulo 2^256
 */
public record Incident(
        UUID uuid,
        List<UUID> openers,
        List<String> labels,
        String title,
        @Nullable String severity,
        String status,
        List<String> services,
        boolean restricted,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant quietSince,
        List<IncidentSnapshot.KeyBinding> keys,
        Map<String, String> roles,
        Map<String, IncidentSnapshot.Milestone> milestones,
        Map<String, String> measures,
        int entries,
        String digest) {}

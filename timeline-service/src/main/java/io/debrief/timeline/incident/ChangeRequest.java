package io.debrief.timeline.incident;

import io.debrief.platform.ids.Ids;
import io.debrief.timeline.decision.StoredRuling;
import io.debrief.timeline.ruling.DescribeIncident;
import io.debrief.timeline.ruling.Ruling;
import io.debrief.timeline.ruling.SetMilestone;
import io.debrief.timeline.ruling.SetStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A person changes an incident; what is absent stays.
 *
 * @param title its new title
 * @param severity its new severity
 * @param services its services
 * @param status {@code open}, {@code mitigated} or {@code resolved}
 * @param roles person ids by role; an empty id takes the role away
 * @param startedAt when the impact began
 * @param endedAt when it ended
 * @param restricted whether only named people may see it
 * @param reason why
 */
record ChangeRequest(
        @Nullable String title,
        @Nullable String severity,
        @Nullable List<String> services,
        @Nullable String status,
        @Nullable Map<String, String> roles,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Boolean restricted,
        @Nullable String reason) {

    private static final Set<String> STATUSES = Set.of("open", "mitigated", "resolved");

    Function<Instant, List<StoredRuling>> by(String person, UUID incident) {
        var checks = new Checks();
        var name = title == null ? null : checks.title(title);
        var grade = checks.severity(severity);
        var about = services == null ? null : checks.texts("services", services);
        checks.require(status == null || STATUSES.contains(status), "status", "must be open, mitigated or resolved");
        checks.require(
                endedAt == null || status == null || status.equals("resolved"),
                "endedAt",
                "an end goes with the status resolved");
        checks.require(
                roles == null
                        || roles.entrySet().stream().noneMatch(e -> e.getKey().isBlank() || e.getValue() == null),
                "roles",
                "must map role names to person ids");
        checks.require(!isEmpty(), "body", "says nothing to change");
        checks.done();
        return now -> {
            var rulings = new ArrayList<Ruling>();
            if (name != null || grade != null || about != null || roles != null || restricted != null) {
                rulings.add(new DescribeIncident(
                        Ids.random(), now, person, reason, incident, name, grade, about, roles, restricted));
            }
            if (startedAt != null) {
                rulings.add(new SetMilestone(Ids.random(), now, person, reason, incident, "impact", startedAt));
            }
            status(rulings, person, incident, now);
            return rulings.stream()
                    .map(ruling -> new StoredRuling(ruling, incident, null))
                    .toList();
        };
    }

    private void status(List<Ruling> rulings, String person, UUID incident, Instant now) {
        if ("resolved".equals(status) || endedAt != null) {
            var end = endedAt == null ? now : endedAt;
            rulings.add(new SetStatus(Ids.random(), now, person, reason, incident, true, end));
        } else if ("open".equals(status)) {
            rulings.add(new SetStatus(Ids.random(), now, person, reason, incident, false, now));
        } else if ("mitigated".equals(status)) {
            rulings.add(new SetMilestone(Ids.random(), now, person, reason, incident, "mitigated", now));
        }
    }

    private boolean isEmpty() {
        return title == null
                && severity == null
                && services == null
                && status == null
                && roles == null
                && startedAt == null
                && endedAt == null
                && restricted == null;
    }
}

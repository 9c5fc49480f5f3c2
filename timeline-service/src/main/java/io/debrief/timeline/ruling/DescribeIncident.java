package io.debrief.timeline.ruling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person says what an incident is called, how bad it is, what it is about, who does what. Absent parts stay as they are.
 *
 * @param id the ruling's id
 * @param recordedAt when it was recorded
 * @param person who decided
 * @param reason why
 * @param incident the incident's uuid
 * @param title its new title, null to leave it
 * @param severity its new severity, null to leave it
 * @param services its services in place of those before, null to leave them
 * @param roles person ids by role, added to those before; an empty id takes the role away; null to leave them
 * @param restricted whether only named people may see it, null to leave it
 */
public record DescribeIncident(
        UUID id,
        Instant recordedAt,
        String person,
        @Nullable String reason,
        UUID incident,
        @Nullable String title,
        @Nullable String severity,
        @Nullable List<String> services,
        @Nullable Map<String, String> roles,
        @Nullable Boolean restricted)
        implements Ruling {

    /** Copies its collections. */
    public DescribeIncident {
        services = services == null ? null : List.copyOf(services);
        roles = roles == null ? null : Map.copyOf(roles);
    }
}

package io.debrief.timeline.ruling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person says that an incident is part of another: its lines are the other's, and its label redirects. What people said about
 * it stays in the history and does not describe the other.
 *
 * @param id the ruling's id
 * @param recordedAt when it was recorded
 * @param person who decided
 * @param reason why
 * @param incident the uuid of the incident that ends
 * @param into the uuid of the incident that goes on
 * @param services services that become the other's too: those of a suspected incident, whose alerts hang on nothing else
 */
public record MergeIncidents(
        UUID id,
        Instant recordedAt,
        String person,
        @Nullable String reason,
        UUID incident,
        UUID into,
        List<String> services)
        implements Ruling {

    /** Copies its list. */
    public MergeIncidents {
        services = List.copyOf(services);
    }
}

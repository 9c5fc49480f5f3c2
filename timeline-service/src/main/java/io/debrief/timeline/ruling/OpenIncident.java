package io.debrief.timeline.ruling;

import io.debrief.timeline.identity.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person opens an incident by hand; the incident's uuid is {@link io.debrief.timeline.identity.Ids#ofOpening}.
 *
 * @param id the ruling's id
 * @param recordedAt when it was recorded
 * @param person who decided
 * @param reason why
 * @param title one line
 * @param severity {@code sev1} to {@code sev5}, where known
 * @param startedAt when the incident began
 * @param services the services it is about
 * @param keys keys bound to it without from and until
 * @param restricted whether only named people may see it
 */
public record OpenIncident(
        UUID id,
        Instant recordedAt,
        String person,
        @Nullable String reason,
        String title,
        @Nullable String severity,
        Instant startedAt,
        List<String> services,
        List<String> keys,
        boolean restricted)
        implements Ruling {

    /** Copies its lists. */
    public OpenIncident {
        services = List.copyOf(services);
        keys = List.copyOf(keys);
    }

    /** The uuid of the incident it opens. */
    public UUID opened() {
        return Ids.ofOpening(id);
    }
}

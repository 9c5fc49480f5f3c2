package io.debrief.timeline.incident;

import io.debrief.contracts.timeline.IncidentSnapshot;
import io.debrief.platform.identity.Caller;
import io.debrief.platform.identity.Person;
import io.debrief.timeline.outcome.Incident;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it lies in the table.
 *
 * @param number the number of its label
 * @param incident the incident
 * @param access who sees it where it is restricted, beside admins
 * @param mergedInto the label of the incident it joined
 * @param survivor the uuid of that incident
 * @param version its version
 */
public record StoredIncident(
        long number,
        Incident incident,
        List<String> access,
        @Nullable String mergedInto,
        @Nullable UUID survivor,
        long version) {

    /** Its label. */
    public String label() {
        return "INC-" + number;
    }

    /** Its uuid. */
    public UUID uuid() {
        return incident.uuid();
    }

    /** Whether a caller may know of it. */
    public boolean isVisibleTo(Caller caller) {
        return !incident.restricted()
                || (caller instanceof Person person && (person.is(Person.ADMIN) || access.contains(person.id())));
    }

    /** The incident as it travels. */
    public IncidentSnapshot snapshot(boolean demo) {
        return new IncidentSnapshot(
                label(),
                incident.uuid(),
                incident.title(),
                incident.severity(),
                incident.status(),
                incident.services(),
                incident.restricted(),
                incident.startedAt(),
                incident.endedAt(),
                incident.keys(),
                incident.roles(),
                incident.milestones(),
                incident.measures(),
                mergedInto,
                incident.entries(),
                incident.digest(),
                demo,
                version);
    }
}

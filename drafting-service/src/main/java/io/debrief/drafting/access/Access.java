package io.debrief.drafting.access;

import io.debrief.contracts.timeline.IncidentSnapshot;
import io.debrief.platform.identity.Caller;
import io.debrief.platform.identity.Machine;
import io.debrief.platform.identity.Person;
import io.debrief.platform.problem.Problem;
import java.util.Optional;

/** What is restricted is seen by the people in the incident's roles and by admins; to others it is not there. */
public final class Access {

    private Access() {}

    /** Whether the caller may see the incident. */
    public static boolean allows(IncidentSnapshot incident, boolean restricted, Caller caller) {
        return !restricted
                || switch (caller) {
                    case Person person ->
                        person.is(Person.ADMIN) || incident.roles().containsValue(person.id());
                    case Machine machine -> false;
                };
    }

    /**
     * The incident for a caller who may see it.
     *
     * @throws Problem 404 where it does not exist, or not for this caller
     */
    public static <T> T require(Optional<T> found, boolean allowed, String incident) {
        if (found.isEmpty() || !allowed) {
            throw Problem.notFound("incident-unknown", "There is no incident " + incident + ".");
        }
        return found.get();
    }
}

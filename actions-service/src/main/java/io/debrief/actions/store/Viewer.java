package io.debrief.actions.store;

import io.debrief.platform.identity.Caller;
import io.debrief.platform.identity.Person;

/**
 * Who looks: restricted incidents are seen by the people of the incident and by admins.
 *
 * @param person the person's id, empty for machines
 * @param admin whether they see everything
 */
public record Viewer(String person, boolean admin) {

    /** The service itself, which sees everything. */
    public static final Viewer SERVICE = new Viewer("", true);

    /** The viewer behind a request. */
    public static Viewer of(Caller caller) {
        return caller instanceof Person person
                ? new Viewer(person.id(), person.is(Person.ADMIN))
                : new Viewer("", false);
    }
}

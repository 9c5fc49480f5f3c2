package io.debrief.console.page;

import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.contracts.signal.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ids to names, by the directory. */
public final class Names {

    private final List<PersonSnapshot> people;
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byOutsideId = new HashMap<>();

    /** Names of these people. */
    public Names(List<PersonSnapshot> people) {
        this.people = List.copyOf(people);
        for (var person : people) {
            byId.put(person.id(), person.name());
            if (person.ids() != null) {
                person.ids().values().forEach(id -> byOutsideId.putIfAbsent(id, person.name()));
            }
        }
    }

    /** Everybody, for choosing. */
    public List<PersonSnapshot> people() {
        return people;
    }

    /** The name of a person of ours, or the id where nobody knows it. */
    public String of(@Nullable String person) {
        return person == null ? "" : byId.getOrDefault(person, person);
    }

    /** The name of someone a source named, or whatever the source called them. */
    public String of(@Nullable Actor actor) {
        if (actor == null) {
            return "";
        }
        var id = actor.id();
        if (id != null && byOutsideId.containsKey(id)) {
            return byOutsideId.get(id);
        }
        if (id != null && byId.containsKey(id)) {
            return byId.get(id);
        }
        var name = actor.name();
        return name != null ? name : id != null ? id : "";
    }
}

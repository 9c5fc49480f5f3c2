package io.debrief.timeline.people;

import io.debrief.contracts.people.PersonSnapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People by every id they are known by. An id that two people claim names nobody. */
public final class Directory {

    /** Nobody is known. */
    public static final Directory EMPTY = new Directory(Map.of());

    private final Map<String, PersonSnapshot> byId;

    private Directory(Map<String, PersonSnapshot> byId) {
        this.byId = byId;
    }

    /** The directory of these people. */
    public static Directory of(Collection<PersonSnapshot> people) {
        var byId = new HashMap<String, PersonSnapshot>();
        var ambiguous = new HashSet<String>();
        for (var person : people) {
            for (var id : new HashSet<>(person.ids().values())) {
                if (byId.putIfAbsent(id, person) != null) {
                    ambiguous.add(id);
                }
            }
        }
        ambiguous.forEach(byId::remove);
        people.forEach(person -> byId.put(person.id(), person));
        return new Directory(Map.copyOf(byId));
    }

    /** The person a source or our own directory calls so. */
    public Optional<PersonSnapshot> person(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }
}

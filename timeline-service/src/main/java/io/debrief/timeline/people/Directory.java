package io.debrief.timeline.people;

import io.debrief.contracts.people.PersonSnapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * People by every id they are known by, their e-mail address among them, which no case tells apart. What two people claim
 * names nobody.
 */
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
            for (var id : names(person)) {
                if (byId.putIfAbsent(id, person) != null) {
                    ambiguous.add(id);
                }
            }
        }
        ambiguous.forEach(byId::remove);
        people.forEach(person -> byId.put(form(person.id()), person));
        return new Directory(Map.copyOf(byId));
    }

    private static Set<String> names(PersonSnapshot person) {
        var names = new HashSet<>(person.ids().values());
        if (person.email() != null && !person.email().isBlank()) {
            names.add(person.email());
        }
        return names.stream().map(Directory::form).collect(Collectors.toSet());
    }

    /** Addresses are the same in any case; other ids are not. */
    private static String form(String id) {
        return id.indexOf('@') > 0 ? id.strip().toLowerCase(Locale.ROOT) : id;
    }

    /** The person a source or our own directory calls so. */
    public Optional<PersonSnapshot> person(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(form(id)));
    }
}

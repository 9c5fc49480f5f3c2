package io.debrief.standalone.identity.file;

import io.debrief.standalone.identity.DirectoryEntry;
import io.debrief.standalone.identity.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings listed people together with known ones: the same id, the same e-mail address in any case, or the same id in a system
 * is the same person. Who would be two people at once is a problem and not guessed.
 */
public final class WhoIsWho {

    private static final Set<String> ROLES = Set.of("viewer", "responder", "facilitator", "admin");

    private final Map<String, DirectoryEntry> people = new LinkedHashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();

    private WhoIsWho(List<DirectoryEntry> known) {
        known.forEach(person -> people.put(person.id(), person));
    }

    /**
     * What came of it.
     *
     * @param people those who are new or changed
     * @param problems what makes no sense, in words; where there is any, nothing should be done
     */
    public record Outcome(List<DirectoryEntry> people, List<String> problems) {}

    /** Brings them together. */
    public static Outcome of(List<DirectoryEntry> known, List<Listed> listed) {
        var map = new WhoIsWho(known);
        listed.forEach(map::take);
        return new Outcome(
                map.people.values().stream()
                        .filter(person -> map.touched.contains(person.id()))
                        .filter(person -> !known.contains(person))
                        .toList(),
                List.copyOf(map.problems));
    }

    private void take(Listed one) {
        if (one.roles() != null && !ROLES.containsAll(one.roles())) {
            problems.add(one.where() + ": roles are viewer, responder, facilitator, admin");
            return;
        }
        if (one.email() != null && (one.email().indexOf('@') < 1 || one.email().contains(" "))) {
            problems.add(one.where() + ": " + one.email() + " is no e-mail address");
            return;
        }
        var meant = meant(one);
        if (meant.size() > 1) {
            problems.add(one.where() + " would be several people: " + String.join(", ", meant.values()));
        } else if (!meant.isEmpty()) {
            put(merged(people.get(meant.firstEntry().getKey()), one));
        } else if (one.name() == null) {
            problems.add(one.where() + ": somebody new needs a name");
        } else if (one.id() == null && namesake(one.name()) != null) {
            problems.add(one.where() + ": is that the known " + namesake(one.name()) + ", " + one.name()
                    + "? Write that in a column id, or another id for somebody else");
        } else {
            put(new DirectoryEntry(
                    one.id() == null ? freeId(one.name()) : one.id(),
                    one.name(),
                    one.email(),
                    Map.copyOf(one.ids()),
                    one.teams() == null ? List.of() : one.teams(),
                    one.roles() == null ? List.of("responder") : one.roles(),
                    false));
        }
    }

    /** Who is meant, with the reason in words. */
    private TreeMap<String, String> meant(Listed one) {
        var meant = new TreeMap<String, String>();
        for (var person : people.values()) {
            var why = why(person, one);
            if (why != null) {
                meant.put(person.id(), person.id() + " by " + why);
            }
        }
        return meant;
    }

    /** A name alone is no proof, and too likely a match to make a second person of. */
    private @Nullable String namesake(String name) {
        return people.values().stream()
                .filter(person -> person.name().equalsIgnoreCase(name))
                .map(DirectoryEntry::id)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String why(DirectoryEntry person, Listed one) {
        if (person.id().equals(one.id())) {
            return "id";
        }
        if (person.email() != null && person.email().equalsIgnoreCase(one.email())) {
            return "e-mail";
        }
        return one.ids().entrySet().stream()
                .filter(id -> id.getValue().equals(person.ids().get(id.getKey())))
                .map(id -> id.getKey() + "=" + id.getValue())
                .findFirst()
                .orElse(null);
    }

    private static DirectoryEntry merged(@Nullable DirectoryEntry known, Listed one) {
        if (known == null) {
            throw new IllegalStateException("somebody known is not there");
        }
        var ids = new TreeMap<>(known.ids());
        ids.putAll(one.ids());
        return new DirectoryEntry(
                known.id(),
                one.name() == null ? known.name() : one.name(),
                one.email() == null ? known.email() : one.email(),
                Map.copyOf(ids),
                one.teams() == null ? known.teams() : one.teams(),
                one.roles() == null ? known.roles() : one.roles(),
                known.demo());
    }

    private void put(DirectoryEntry person) {
        people.put(person.id(), person);
        touched.add(person.id());
    }

    private String freeId(String name) {
        var id = People.idOf(name);
        var more = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        var free = people.containsKey(id) ? "p_" + more : id;
        for (var number = 2; people.containsKey(free); number++) {
            free = "p_" + more + "_" + number;
        }
        return free;
    }
}

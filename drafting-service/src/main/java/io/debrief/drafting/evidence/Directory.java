package io.debrief.drafting.evidence;

import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.contracts.signal.Actor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves the ids that sources use for people to the people meant. */
public final class Directory {

    private final Map<String, Speaker> byAlias;

    private Directory(Map<String, Speaker> byAlias) {
        this.byAlias = byAlias;
    }

    /** A directory that knows nobody. */
    public static Directory empty() {
        return new Directory(Map.of());
    }

    /** A directory of these people; an id two people claim goes to the first by person id. */
    public static Directory of(Collection<PersonSnapshot> people) {
        Map<String, Speaker> index = new HashMap<>();
        people.stream().sorted(Comparator.comparing(PersonSnapshot::id)).forEach(person -> {
            Speaker speaker = speaker(person);
            for (String alias : speaker.aliases()) {
                index.putIfAbsent(alias.toLowerCase(Locale.ROOT), speaker);
            }
        });
        return new Directory(Map.copyOf(index));
    }

    /** The person an id, handle or name means, null where it is nobody we know. */
    public @Nullable Speaker find(String alias) {
        String key = alias.startsWith("@") ? alias.substring(1) : alias;
        return byAlias.get(key.toLowerCase(Locale.ROOT));
    }

    /** The speaker behind a source's actor, as known as possible. */
    public Speaker speaker(Actor actor) {
        Speaker known = actor.id() == null ? null : find(actor.id());
        if (known == null && actor.name() != null) {
            known = find(actor.name());
        }
        return known != null && !actor.kind().equals("system") ? known : unknown(actor);
    }

    private static Speaker unknown(Actor actor) {
        String shown = actor.name() != null && !actor.name().isBlank() ? actor.name() : actor.id();
        String label = shown == null || shown.isBlank() ? "somebody" : shown;
        boolean person = actor.kind().equals("person") && shown != null;
        List<String> aliases = new ArrayList<>();
        if (actor.id() != null) {
            aliases.add(actor.id());
        }
        if (actor.name() != null) {
            aliases.add(actor.name());
        }
        return new Speaker(actor.kind(), person ? Speaker.handleOf(label) : label, actor.name(), null, aliases);
    }

    private static Speaker speaker(PersonSnapshot person) {
        String handle = person.id().startsWith("p_") ? person.id().substring(2) : person.id();
        List<String> aliases = new ArrayList<>(List.of(person.id(), handle, person.name()));
        person.ids().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> aliases.add(e.getValue()));
        if (person.email() != null) {
            aliases.add(person.email());
        }
        return new Speaker("person", "@" + handle, person.name(), person.id(), aliases);
    }
}

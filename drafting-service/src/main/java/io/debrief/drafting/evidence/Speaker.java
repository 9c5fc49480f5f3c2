package io.debrief.drafting.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who said or did something, resolved as far as the directory knows them.
 *
 * @param kind {@code person}, {@code bot} or {@code system}
 * @param handle how sentences call them, such as {@code @kat} or {@code Alertmanager}
 * @param name their full name, where known
 * @param person the directory's id, where they are in it
 * @param aliases every other name or id that means them, such as {@code U061} or {@code katosei}
 */
public record Speaker(
        String kind,
        String handle,
        @Nullable String name,
        @Nullable String person,
        List<String> aliases) {

    /** Copies the aliases. */
    public Speaker {
        aliases = List.copyOf(aliases);
    }

    /** A speaker of whom only a name or handle is known. */
    public static Speaker named(String name) {
        boolean handle = name.startsWith("@");
        return new Speaker("person", handle ? name : handleOf(name), handle ? null : name, null, List.of());
    }

    /** Whether a human being is meant. */
    public boolean isPerson() {
        return kind.equals("person");
    }

    static String handleOf(String name) {
        return name.isBlank() || name.contains(" ") ? name : "@" + name;
    }
}

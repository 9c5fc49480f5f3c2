package io.debrief.drafting.verification;

import io.debrief.drafting.evidence.Directory;
import io.debrief.drafting.evidence.Speaker;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is meant by a name, as far as the evidence and the directory tell. */
final class People {

    private final Map<String, String> byName = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();
    private final Directory directory;

    People(Collection<CitedText> texts, Directory directory) {
        this.directory = directory;
        for (CitedText text : texts) {
            if (text.speaker() != null) {
                add(text.speaker());
            }
        }
    }

    private void add(Speaker speaker) {
        String key = key(speaker);
        put(speaker.handle(), key);
        speaker.aliases().forEach(alias -> put(alias, key));
        if (speaker.name() != null) {
            put(speaker.name(), key);
            int space = speaker.name().indexOf(' ');
            if (space > 0 && speaker.isPerson()) {
                put(speaker.name().substring(0, space), key);
            }
        }
    }

    private void put(String name, String key) {
        String plain = plain(name);
        String known = byName.putIfAbsent(plain, key);
        if (known != null && !known.equals(key)) {
            unclear.add(plain);
        }
    }

    /** What stands for a speaker whatever they are called. */
    static String key(Speaker speaker) {
        return plain(speaker.handle());
    }

    /** The key of the person a name means; null where it is no name we know, or means several. */
    @Nullable
    String find(String name) {
        String plain = plain(name);
        if (unclear.contains(plain)) {
            return null;
        }
        String key = byName.get(plain);
        if (key != null) {
            return key;
        }
        Speaker known = directory.find(plain);
        return known == null ? null : key(known);
    }

    /** The key a name has even if it is nobody we know. */
    String keyOf(String name) {
        String key = find(name);
        return key == null ? plain(name) : key;
    }

    private static String plain(String name) {
        String plain = name.startsWith("@") ? name.substring(1) : name;
        String lower = plain.toLowerCase(Locale.ROOT);
        return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    }
}

package io.debrief.timeline.projection;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.line.Facts;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.line.Lines;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All lines there are, without texts, found by id and by key. */
final class Archive {

    private static final NavigableSet<Line> NONE = Collections.unmodifiableNavigableSet(new TreeSet<>(Line.BY_TIME));

    private final Map<UUID, Line> lines = new HashMap<>();
    private final Map<String, NavigableSet<Line>> byKey = new HashMap<>();
    private final Map<String, String> strings = new HashMap<>();

    /** The facts of a signal, sharing equal strings with those here. */
    Facts facts(Signal signal) {
        return Facts.of(signal, text -> {
            String known = strings.putIfAbsent(text, text);
            return known == null ? text : known;
        });
    }

    /** The line with this id, null where there is none. */
    @Nullable
    Line line(UUID id) {
        return lines.get(id);
    }

    /** All lines. */
    Collection<Line> lines() {
        return lines.values();
    }

    /** The lines with a key, by time. */
    NavigableSet<Line> withKey(String key) {
        return byKey.getOrDefault(key, NONE);
    }

    /** Takes a line out. */
    void remove(Line line) {
        lines.remove(line.id());
        for (String key : names(line)) {
            NavigableSet<Line> with = byKey.get(key);
            if (with != null && with.remove(line) && with.isEmpty()) {
                byKey.remove(key);
            }
        }
    }

    /** Takes a line in. */
    void add(Line line) {
        lines.put(line.id(), line);
        for (String key : names(line)) {
            byKey.computeIfAbsent(key, k -> new TreeSet<>(Line.BY_TIME)).add(line);
        }
    }

    /** Its keys, and the addresses under which it is known where messages may link it. */
    private static Collection<String> names(Line line) {
        if (line.isChat() || line.refs().isEmpty()) {
            return line.keys();
        }
        List<String> names = new ArrayList<>(line.keys());
        names.addAll(line.refs());
        return names;
    }

    /** What is known of a line together with what is new; the same list where nothing is new. */
    List<Facts> together(UUID id, Collection<Facts> news) {
        Line line = lines.get(id);
        List<Facts> known = line == null ? List.of() : line.facts();
        Map<UUID, Facts> all = new LinkedHashMap<>();
        known.forEach(fact -> all.put(fact.id(), fact));
        boolean changed = false;
        for (Facts fact : news) {
            Facts before = all.get(fact.id());
            Facts earliest = before == null ? fact : Lines.earliest(before, fact);
            if (earliest != before) {
                all.put(fact.id(), earliest);
                changed = true;
            }
        }
        return changed ? List.copyOf(all.values()) : known;
    }
}

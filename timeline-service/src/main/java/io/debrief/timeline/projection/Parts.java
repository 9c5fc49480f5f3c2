package io.debrief.timeline.projection;

import io.debrief.timeline.folding.FoldKeys;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.Rulings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one incident in parts that have nothing to do with each other: no line of one folds with, or comes after, a line
 * of another. So only the parts of touched lines are folded anew. Parts only ever grow together; one that is larger than it
 * would have to be costs time and changes nothing.
 */
final class Parts {

    /** Lines that may have to do with each other, with the entries they made last. */
    static final class Part {

        private final NavigableSet<Line> lines = new TreeSet<>(Line.BY_TIME);
        private @Nullable Part into;
        private List<UUID> entries = List.of();

        /** Its lines, by time. */
        NavigableSet<Line> lines() {
            return lines;
        }

        /** The ids of the entries its lines made last. */
        List<UUID> entries() {
            return entries;
        }

        void entries(List<UUID> ids) {
            entries = ids;
        }

        private Part root() {
            Part root = this;
            while (root.into != null) {
                root = root.into;
            }
            return root;
        }
    }

    private record Member(Line line, Part part) {}

    private final Map<UUID, Member> members = new HashMap<>();
    private final Map<String, Part> byKey = new HashMap<>();
    private final Map<UUID, Part> byThread = new HashMap<>();
    private final Map<String, Set<UUID>> alertsByGroup = new HashMap<>();
    private final Set<String> raised = new HashSet<>();

    /**
     * Takes touched lines out and in again, and answers the parts they touch.
     *
     * @param touched each with the line as it stands in the incident now; empty where it stands there no more
     */
    Set<Part> touch(Map<UUID, Optional<Line>> touched, Rulings rulings) {
        List<Part> affected = new ArrayList<>();
        touched.keySet().forEach(id -> {
            Member member = members.remove(id);
            if (member != null) {
                Part part = member.part().root();
                part.lines.remove(member.line());
                affected.add(part);
            }
        });
        touched.values().forEach(line -> line.ifPresent(one -> affected.add(add(one, rulings))));
        Set<Part> roots = Collections.newSetFromMap(new IdentityHashMap<>());
        affected.forEach(part -> roots.add(part.root()));
        return roots;
    }

    private Part add(Line line, Rulings rulings) {
        List<String> keys = keys(line);
        Part part = null;
        for (String key : keys) {
            part = together(part, byKey.get(key));
        }
        part = together(part, byThread.get(line.id()));
        for (UUID parent : FoldKeys.threads(line)) {
            part = together(part, byThread.get(parent));
            part = together(part, part(parent));
        }
        for (UUID other : rulings.joinedWith(line.id())) {
            part = together(part, part(other));
        }
        Part of = part == null ? new Part() : part;
        of.lines.add(line);
        members.put(line.id(), new Member(line, of));
        keys.forEach(key -> byKey.put(key, of));
        FoldKeys.threads(line).forEach(parent -> byThread.put(parent, of));
        return raise(line, of);
    }

    /** The alerts of a group have to do with each other only once the group raised something. */
    private List<String> keys(Line line) {
        List<String> keys = FoldKeys.of(line);
        for (String group : FoldKeys.groups(line)) {
            if (raised.contains(group)) {
                keys.add(group);
            } else if (!FoldKeys.raises(line)) {
                alertsByGroup.computeIfAbsent(group, g -> new HashSet<>()).add(line.id());
            }
        }
        return keys;
    }

    private Part raise(Line line, Part of) {
        Part part = of;
        for (String group : FoldKeys.raises(line) ? FoldKeys.groups(line) : List.<String>of()) {
            if (raised.add(group)) {
                Set<UUID> alerts = alertsByGroup.remove(group);
                for (UUID alert : alerts == null ? Set.<UUID>of() : alerts) {
                    Part other = part(alert);
                    part = other == null ? part : join(part, other);
                }
                byKey.put(group, part);
            }
        }
        return part;
    }

    private @Nullable Part part(UUID line) {
        Member member = members.get(line);
        return member == null ? null : member.part().root();
    }

    private static @Nullable Part together(@Nullable Part one, @Nullable Part other) {
        if (one == null || other == null) {
            return one == null ? (other == null ? null : other.root()) : one;
        }
        return join(one, other);
    }

    private static Part join(Part one, Part other) {
        Part kept = one.root();
        Part joining = other.root();
        if (kept == joining) {
            return kept;
        }
        if (kept.lines.size() < joining.lines.size()) {
            Part larger = joining;
            joining = kept;
            kept = larger;
        }
        kept.lines.addAll(joining.lines);
        List<UUID> entries = new ArrayList<>(kept.entries);
        entries.addAll(joining.entries);
        kept.entries = entries;
        joining.into = kept;
        joining.lines.clear();
        return kept;
    }
}

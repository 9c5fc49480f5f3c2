package io.debrief.timeline.folding;

import io.debrief.timeline.line.Line;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The equivalence classes of one incident's lines while they are found; lines are named by their place in time. */
final class Classes {

    /** Why lines are the same entry. */
    enum Reason {
        DEDUP("same dedup key", false, null),
        MERGE("a merge and its push", false, null),
        ECHO("repeated by a bot", false, null),
        REPEATED("repeated within 120 s", true, null),
        FLAPPING("flapping, 4 changes or more within 30 min", true, "flapping"),
        /** Flapping too, where the line is no happening of its own, since it only says that it is over. */
        FLAPPED("flapping, 4 changes or more within 30 min", false, "flapping"),
        JOINED("joined by a person", false, "joined"),
        /** Joined too, where the lines are of one kind, so that it happened once more. */
        JOINED_ALIKE("joined by a person", true, "joined");

        private final String words;
        private final boolean again;
        private final @Nullable String flag;

        Reason(String words, boolean again, @Nullable String flag) {
            this.words = words;
            this.again = again;
            this.flag = flag;
        }
    }

    private final List<Line> lines;
    private final int[] parents;
    private final int[] sameThings;
    private final List<@Nullable Set<Reason>> reasons;

    /**
     * Every line a class of its own.
     *
     * @param lines the lines by time
     */
    Classes(List<Line> lines) {
        this.lines = lines;
        this.parents = new int[lines.size()];
        this.sameThings = new int[lines.size()];
        this.reasons = new ArrayList<>(lines.size());
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
            reasons.add(null);
        }
    }

    /** These classes, with lines named by their place among some of them: the numbers at which those stand among all. */
    View at(int @Nullable [] places) {
        return places == null ? this::join : (one, other, reason) -> join(places[one], places[other], reason);
    }

    /** How rules join lines. */
    interface View {

        /** Joins the classes of two lines. */
        void join(int one, int other, Reason reason);
    }

    /** Joins the classes of two lines. Reasons that mean one thing said twice come before those that mean repetitions. */
    void join(int one, int other, Reason reason) {
        int kept = Math.min(root(one), root(other));
        int joining = Math.max(root(one), root(other));
        Set<Reason> all = reasons.get(kept);
        if (all == null) {
            all = EnumSet.of(reason);
            reasons.set(kept, all);
        }
        all.add(reason);
        if (kept == joining) {
            return;
        }
        parents[joining] = kept;
        sameThings[kept] += sameThings[joining] + (reason.again ? 0 : 1);
        Set<Reason> others = reasons.get(joining);
        if (others != null) {
            all.addAll(others);
        }
    }

    private int root(int line) {
        int root = line;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** The classes as groups. */
    List<Group> groups() {
        List<@Nullable List<Line>> members = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            members.add(null);
            int root = root(i);
            List<Line> of = members.get(root);
            if (of == null) {
                of = new ArrayList<>(1);
                members.set(root, of);
            }
            of.add(lines.get(i));
        }
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Line> of = members.get(i);
            if (of != null) {
                groups.add(group(i, of));
            }
        }
        return groups;
    }

    private Group group(int root, List<Line> members) {
        Set<Reason> why = reasons.get(root);
        String words = why == null
                ? null
                : "folded: "
                        + String.join(
                                ", ",
                                why.stream()
                                        .map(reason -> reason.words)
                                        .distinct()
                                        .toList());
        return new Group(members, members.size() - sameThings[root], words, flags(why));
    }

    private static List<String> flags(@Nullable Set<Reason> why) {
        List<String> flags = new ArrayList<>(0);
        for (Reason reason : why == null ? Set.<Reason>of() : why) {
            if (reason.flag != null && !flags.contains(reason.flag)) {
                flags.add(reason.flag);
            }
        }
        return flags.isEmpty() ? List.of() : List.copyOf(flags);
    }
}

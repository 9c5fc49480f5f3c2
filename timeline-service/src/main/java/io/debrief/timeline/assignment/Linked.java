package io.debrief.timeline.assignment;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.line.Keys;
import io.debrief.timeline.line.Line;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stratum two: a change, deploy, build, release or ticket that hangs on no incident belongs to the one whose messages link it, or
 * the pull request whose merge commit it is of, while its window covers it. Of several incidents the one with the latest start,
 * then the least opener.
 */
public final class Linked {

    private static final List<String> KINDS = List.of("change.", "deploy.", "build.", "release.", "ticket.");

    private Linked() {}

    /** What these lines, being messages, link. */
    static SortedSet<String> names(Collection<Line> lines) {
        SortedSet<String> names = new TreeSet<>();
        for (Line line : lines) {
            if (line.kind().startsWith("message.")) {
                names.addAll(line.refs());
            }
        }
        return names;
    }

    /**
     * What messages may link to mean this line.
     *
     * @param withKey all lines with a commit's key
     */
    public static Set<String> namesOf(Line line, Function<String, Collection<Line>> withKey) {
        if (line.said().isEmpty() || KINDS.stream().noneMatch(line.kind()::startsWith)) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>(line.refs());
        for (String key : line.keys()) {
            if (Keys.isLinkable(key)) {
                names.add(key);
            }
            if (key.startsWith(Keys.COMMIT)) {
                for (Line merge : withKey.apply(key)) {
                    if (merge.kind().equals(SignalKind.CHANGE_MERGED)) {
                        merge.keys().stream()
                                .filter(of -> of.startsWith(Keys.PULL_REQUEST))
                                .forEach(names::add);
                    }
                }
            }
        }
        return names;
    }

    /**
     * The incident a line with these names belongs to, null where to none.
     *
     * @param linking the frames of the incidents whose messages link a name
     */
    public static @Nullable Frame choose(
            Line line, Collection<String> names, Function<String, Collection<Frame>> linking) {
        Frame best = null;
        for (String name : names) {
            for (Frame frame : linking.apply(name)) {
                if (frame.covers(line.at()) && (best == null || RecurringKeys.BEST.compare(frame, best) < 0)) {
                    best = frame;
                }
            }
        }
        return best;
    }
}

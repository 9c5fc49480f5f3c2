package io.debrief.timeline.folding;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.folding.Classes.Reason;
import io.debrief.timeline.line.Keys;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.Rulings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of an incident are one entry: an equivalence on the times as their sources say them. (a) What is the same by
 * providers' own keys: a merged change and the push of its merge commit; the alert group and what was raised for it, see
 * {@link Raised}. (b) Repetitions: of equal kind, services and masked title, neighbours at most 120 seconds apart join. A line
 * that a person split off stays alone. What people say or decide never folds by (b).
 */
public final class Folding {

    /** The longest gap between two neighbours of one entry. */
    public static final Duration GAP = Duration.ofSeconds(120);

    private Folding() {}

    /**
     * The entries of an incident, in no order.
     *
     * @param lines all its lines, by time
     */
    public static List<Group> of(Collection<Line> lines, Rulings rulings) {
        List<Line> folding = new ArrayList<>(lines.size());
        List<Group> alone = new ArrayList<>();
        for (Line line : lines) {
            if (rulings.on(line.id()).split()) {
                alone.add(new Group(List.of(line), 1, null));
            } else {
                folding.add(line);
            }
        }
        Classes classes = new Classes(folding);
        joinMerges(folding, classes);
        Raised.join(folding, classes);
        joinRepetitions(folding, classes);
        List<Group> groups = classes.groups();
        groups.addAll(alone);
        return groups;
    }

    private static void joinMerges(List<Line> lines, Classes classes) {
        Map<String, Integer> merges = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String commit = line.kind().equals(SignalKind.CHANGE_MERGED) ? Keys.first(line.keys(), Keys.COMMIT) : null;
            if (commit != null) {
                merges.putIfAbsent(commit, i);
            }
        }
        for (int i = 0; i < lines.size() && !merges.isEmpty(); i++) {
            Line line = lines.get(i);
            String commit = line.kind().equals(SignalKind.CHANGE_PUSHED) ? Keys.first(line.keys(), Keys.COMMIT) : null;
            Integer merge = commit == null ? null : merges.get(commit);
            if (merge != null) {
                classes.join(merge, i, Reason.MERGE);
            }
        }
    }

    private static void joinRepetitions(List<Line> lines, Classes classes) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String bucket = line.bucket();
            if (bucket == null) {
                continue;
            }
            Integer before = last.put(bucket, i);
            if (before != null
                    && Duration.between(lines.get(before).at(), line.at()).compareTo(GAP) <= 0) {
                classes.join(before, i, Reason.REPEATED);
            }
        }
    }
}

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
 * {@link Raised}; an alert and what a bot says of it, see {@link Echoes}. (c) Alerts that flap, see {@link Flapping}. (b)
 * Repetitions: of equal kind, services and masked title, neighbours at most 120 seconds apart join, but for what flaps. A line
 * that a person split off folds with nothing by these rules; what a person joined is one, see {@link Joins}. What people say or
 * decide never folds by (b).
 */
public final class Folding {

    /** The longest gap between two neighbours of one entry. */
    public static final Duration GAP = Duration.ofSeconds(120);

    private Folding() {}

    /**
     * The entries of an incident, in no order.
     *
     * @param all all its lines, by time
     */
    public static List<Group> of(Collection<Line> all, Rulings rulings) {
        List<Line> lines = List.copyOf(all);
        List<Line> folding = lines;
        int[] places = null;
        if (lines.stream().anyMatch(line -> rulings.on(line.id()).isAlone())) {
            places = new int[lines.size()];
            folding = new ArrayList<>(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                if (!rulings.on(lines.get(i).id()).isAlone()) {
                    places[folding.size()] = i;
                    folding.add(lines.get(i));
                }
            }
        }
        Classes classes = new Classes(lines);
        byRules(folding, classes.at(places));
        Joins.join(lines, classes, rulings);
        return classes.groups();
    }

    private static void byRules(List<Line> lines, Classes.View classes) {
        joinMerges(lines, classes);
        Raised.join(lines, classes);
        Echoes.join(lines, classes);
        boolean[] flapping = Flapping.join(lines, classes);
        joinRepetitions(lines, flapping, classes);
    }

    private static void joinMerges(List<Line> lines, Classes.View classes) {
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

    private static void joinRepetitions(List<Line> lines, boolean[] flapping, Classes.View classes) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String bucket = flapping[i] ? null : line.bucket();
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

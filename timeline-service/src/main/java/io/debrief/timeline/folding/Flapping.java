package io.debrief.timeline.folding;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.folding.Classes.Reason;
import io.debrief.timeline.line.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Alerts that cannot decide. A transition is a firing or resolved line of a fingerprint that says something other than the one
 * before it; the first is one too. Where four transitions in a row lie within 30 minutes they are one run, and runs that share a
 * transition are one. All lines of the fingerprint from a run's first transition to its last are one entry, which happened as
 * often as it fired.
 */
final class Flapping {

    private static final int TRANSITIONS = 4;
    private static final Duration WITHIN = Duration.ofMinutes(30);

    private Flapping() {}

    /** Joins what flaps, and answers which of the lines do. */
    static boolean[] join(List<Line> lines, Classes.View classes) {
        Map<String, List<Integer>> byFingerprint = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String fingerprint = isTransition(lines.get(i)) ? lines.get(i).fingerprint() : null;
            if (fingerprint != null) {
                byFingerprint
                        .computeIfAbsent(fingerprint, key -> new ArrayList<>(2))
                        .add(i);
            }
        }
        boolean[] flapping = new boolean[lines.size()];
        byFingerprint.values().stream()
                .filter(places -> places.size() >= TRANSITIONS)
                .forEach(places -> join(places, lines, classes, flapping));
        return flapping;
    }

    private static boolean isTransition(Line line) {
        return line.kind().equals(SignalKind.ALERT_FIRED) || line.kind().equals(SignalKind.ALERT_RESOLVED);
    }

    private static void join(List<Integer> places, List<Line> lines, Classes.View classes, boolean[] flapping) {
        List<Integer> transitions = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            boolean same = i > 0
                    && lines.get(places.get(i))
                            .kind()
                            .equals(lines.get(places.get(i - 1)).kind());
            if (!same) {
                transitions.add(i);
            }
        }
        int joined = -1;
        for (int first = 0; first + TRANSITIONS <= transitions.size(); first++) {
            int from = transitions.get(first);
            int to = transitions.get(first + TRANSITIONS - 1);
            Duration took = Duration.between(
                    lines.get(places.get(from)).at(), lines.get(places.get(to)).at());
            if (took.compareTo(WITHIN) > 0) {
                continue;
            }
            boolean fired = joined >= from;
            for (int i = Math.max(from, joined); i <= to; i++) {
                int place = places.get(i);
                boolean fires = lines.get(place).kind().equals(SignalKind.ALERT_FIRED);
                if (i > Math.max(from, joined)) {
                    classes.join(places.get(i - 1), place, fires && fired ? Reason.FLAPPING : Reason.FLAPPED);
                }
                fired |= fires;
                flapping[place] = true;
            }
            joined = to;
        }
    }
}

package io.debrief.timeline.folding;

import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.CorrectTime;
import io.debrief.timeline.ruling.Rulings;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where entries stand. A cause that leads into a person's correction, or around in a circle, is dropped and flagged. Then
 * {@code at} = the later of effectiveAt and the cause's {@code at}; {@code depth} = one more than the cause's where both
 * stand at the same time, else 0.
 */
public final class Ordering {

    private static final int FRESH = 0;
    private static final int ON_THE_WAY = 1;
    private static final int KNOWN = 2;

    private Ordering() {}

    /** The entries in their places, in the order given. */
    public static List<Placed> of(List<Group> groups, Rulings rulings) {
        int[] causes = Causes.of(groups);
        List<List<String>> flags = new ArrayList<>(groups.size());
        Instant[] effective = new Instant[groups.size()];
        for (int i = 0; i < effective.length; i++) {
            CorrectTime correction = correction(groups.get(i), rulings);
            effective[i] = correction == null ? groups.get(i).first().at() : correction.effectiveAt();
            flags.add(correction == null ? List.of() : List.of("corrected"));
            if (correction != null && causes[i] >= 0) {
                causes[i] = -1;
                flags.set(i, List.of("corrected", "cause-dropped"));
            }
        }
        boolean[] inCycle = breakCycles(causes);
        return place(groups, effective, causes, inCycle, flags);
    }

    /** The newest correction of any of its lines: a person's word on an entry is kept when an earlier line joins it. */
    private static @Nullable CorrectTime correction(Group group, Rulings rulings) {
        CorrectTime newest = null;
        for (Line line : group.lines()) {
            CorrectTime correction = rulings.on(line.id()).corrected();
            if (correction != null && (newest == null || Rulings.OLDEST_FIRST.compare(correction, newest) > 0)) {
                newest = correction;
            }
        }
        return newest;
    }

    private static boolean[] breakCycles(int[] causes) {
        int[] state = new int[causes.length];
        boolean[] inCycle = new boolean[causes.length];
        for (int start = 0; start < causes.length; start++) {
            int at = start;
            while (at >= 0 && state[at] == FRESH) {
                state[at] = ON_THE_WAY;
                at = causes[at];
            }
            if (at >= 0 && state[at] == ON_THE_WAY) {
                for (int i = at; !inCycle[i]; i = causes[i]) {
                    inCycle[i] = true;
                }
            }
            for (int i = start; i >= 0 && state[i] == ON_THE_WAY; i = causes[i]) {
                state[i] = KNOWN;
            }
        }
        for (int i = 0; i < causes.length; i++) {
            causes[i] = inCycle[i] ? -1 : causes[i];
        }
        return inCycle;
    }

    private static List<Placed> place(
            List<Group> groups, Instant[] effective, int[] causes, boolean[] inCycle, List<List<String>> flags) {
        Placed[] placed = new Placed[groups.size()];
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int start = 0; start < placed.length; start++) {
            for (int i = start; i >= 0 && placed[i] == null; i = causes[i]) {
                waiting.push(i);
            }
            while (!waiting.isEmpty()) {
                int i = waiting.pop();
                Placed cause = causes[i] < 0 ? null : placed[causes[i]];
                boolean later = cause != null && !cause.at().isBefore(effective[i]);
                placed[i] = new Placed(
                        groups.get(i),
                        effective[i],
                        cause != null && later ? cause.at() : effective[i],
                        cause != null && later ? cause.depth() + 1 : 0,
                        inCycle[i] ? List.of("cause-cycle") : flags.get(i));
            }
        }
        return List.of(placed);
    }
}

package io.debrief.ingest.silence;

import io.debrief.ingest.source.Arrivals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How regularly a source is heard, learnt from its slots of the last week.
 *
 * <p>The measure is the pause p such that the source spent at most 2 % of its history in pauses longer than p. Time is
 * counted, not pauses: one quiet night weighs as much as a hundred quiet minutes spread over the day, so that a source
 * which sleeps at night, or speaks only when something breaks, has a long p and is irregular; an outage of an hour or two
 * is within the 2 % and does not spoil a week. A source is steady where p is at most half an hour.
 *
 * @param kind what can be said about it
 * @param perHour deliveries in an hour, the median over the history's hours
 * @param pause p, a multiple of five minutes; zero while learning
 */
public record Rhythm(Kind kind, double perHour, Duration pause) {

    /** How much history is looked at. */
    public static final Duration WINDOW = Duration.ofDays(7);

    /** How much history is needed: a day, since most rhythms are daily. */
    static final Duration LEAST_HISTORY = Duration.ofDays(1);

    static final int LEAST_SLOTS = 48;
    static final Duration LONGEST_STEADY_PAUSE = Duration.ofMinutes(30);
    static final double RARE = 0.02;

    /** Nothing is known yet. */
    public static final Rhythm UNKNOWN = new Rhythm(Kind.LEARNING, 0, Duration.ZERO);

    /** What can be said about a source's rhythm. */
    public enum Kind {
        /** There is too little history. */
        LEARNING,
        /** Long pauses are usual: silence says nothing. */
        IRREGULAR,
        /** Long pauses are rare. */
        STEADY
    }

    /** The rhythm of a history; order does not matter, and a slot that comes twice is added up. */
    static Rhythm of(List<Slot> slots) {
        var history = distinct(slots);
        if (history.isEmpty()) {
            return UNKNOWN;
        }
        var span = history.getLast().index() - history.getFirst().index();
        var perHour = perHour(history);
        if (history.size() < LEAST_SLOTS || times(span).compareTo(LEAST_HISTORY) < 0) {
            return new Rhythm(Kind.LEARNING, perHour, Duration.ZERO);
        }
        var pause = times(pause(history, span));
        var kind = pause.compareTo(LONGEST_STEADY_PAUSE) <= 0 ? Kind.STEADY : Kind.IRREGULAR;
        return new Rhythm(kind, perHour, pause);
    }

    private static List<Slot> distinct(List<Slot> slots) {
        var distinct = new ArrayList<Slot>();
        for (var slot :
                slots.stream().sorted(Comparator.comparingLong(Slot::index)).toList()) {
            if (!distinct.isEmpty() && distinct.getLast().index() == slot.index()) {
                var before = distinct.removeLast();
                distinct.add(new Slot(slot.index(), before.deliveries() + slot.deliveries()));
            } else {
                distinct.add(slot);
            }
        }
        return distinct;
    }

    /** The longest pauses are left out as long as they make up no more than the rare part of the time. */
    private static long pause(List<Slot> history, long span) {
        var pauses = new long[history.size() - 1];
        for (var i = 0; i < pauses.length; i++) {
            pauses[i] = history.get(i + 1).index() - history.get(i).index();
        }
        Arrays.sort(pauses);
        var left = RARE * span;
        var longest = pauses.length - 1;
        while (longest > 0 && pauses[longest] <= left) {
            left -= pauses[longest];
            longest--;
        }
        return pauses[longest];
    }

    private static double perHour(List<Slot> history) {
        var first = history.getFirst().index();
        var hours = new long[(int) ((history.getLast().index() - first) / Slot.IN_AN_HOUR) + 1];
        for (var slot : history) {
            hours[(int) ((slot.index() - first) / Slot.IN_AN_HOUR)] += slot.deliveries();
        }
        // The last hour has only begun, unless it is the only one.
        var whole = hours.length == 1 ? hours : Arrays.copyOf(hours, hours.length - 1);
        Arrays.sort(whole);
        var middle = whole.length / 2;
        return whole.length % 2 == 1 ? whole[middle] : (whole[middle - 1] + whole[middle]) / 2.0;
    }

    private static Duration times(long slots) {
        return Arrivals.SLOT.multipliedBy(slots);
    }
}

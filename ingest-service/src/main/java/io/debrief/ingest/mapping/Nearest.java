package io.debrief.ingest.mapping;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;

/** Guesses what somebody meant to write. */
final class Nearest {

    private static final int LONGEST = 40;

    private Nearest() {}

    /** A remark with the known word nearest to another one, or with all of them where none is near. */
    static String hint(String word, Collection<String> known) {
        String nearest = null;
        var least = Math.max(2, word.length() / 3) + 1;
        for (var candidate : new TreeSet<>(known)) {
            var distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest == null
                ? "; known are " + String.join(", ", new TreeSet<>(known))
                : "; did you mean '" + nearest + "'?";
    }

    /** How many letters must be changed, added or left out (Levenshtein). */
    private static int distance(String one, String other) {
        if (one.length() > LONGEST || other.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        var previous = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], previous[j]) + 1, previous[j - 1] + same);
            }
            previous = row;
        }
        return previous[other.length()];
    }
}

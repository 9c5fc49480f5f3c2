package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Clause;
import io.debrief.drafting.understanding.Moment;
import io.debrief.drafting.understanding.Quantity;
import io.debrief.drafting.understanding.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A few neighbouring clauses of one cited text that may support a clause of the claim.
 *
 * @param reading the text
 * @param clauses the clauses
 */
record Window(Reading reading, List<Clause> clauses) {

    private static final int WHOLE_TEXT = 8;

    /** The windows of a text, small ones first. */
    static List<Window> of(Reading reading) {
        List<Clause> all = reading.passage().clauses();
        Map<List<Clause>, Window> windows = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            put(windows, reading, all.subList(i, i + 1));
        }
        for (int i = 0; i + 1 < all.size(); i++) {
            put(windows, reading, all.subList(i, i + 2));
        }
        for (int i = 0, j; i < all.size(); i = j) {
            j = i + 1;
            while (j < all.size() && all.get(j).sentence() == all.get(i).sentence()) {
                j++;
            }
            put(windows, reading, all.subList(i, Math.min(j, i + WHOLE_TEXT)));
        }
        if (all.size() <= WHOLE_TEXT) {
            put(windows, reading, all);
        }
        return new ArrayList<>(windows.values());
    }

    private static void put(Map<List<Clause>, Window> windows, Reading reading, List<Clause> clauses) {
        Clause fact = reading.fact();
        List<Clause> own = new ArrayList<>(clauses);
        if (fact != null) {
            own.add(fact);
        }
        if (!own.isEmpty()) {
            windows.putIfAbsent(List.copyOf(own), new Window(reading, List.copyOf(own)));
        }
    }

    /** Whether a canonical word stands in it, in another form, or holds of the text. */
    boolean covers(String canon) {
        return clauses.stream().anyMatch(clause -> Words.covers(clause.content(), canon))
                || Words.covers(reading.context(), canon);
    }

    /** The clause that shares most with a claim; a verb counts double, and asserted ones come first. */
    Clause anchor(Set<String> content, List<String> verbs) {
        Clause best = clauses.get(0);
        int most = -1;
        for (Clause clause : clauses) {
            int shared = 0;
            for (String word : content) {
                shared += clause.content().contains(word) ? 2 : Words.covers(clause.content(), word) ? 1 : 0;
            }
            for (String verb : verbs) {
                shared += clause.verbs().contains(verb) ? 4 : Words.related(clause.verbs(), verb) ? 2 : 0;
            }
            if (shared > most) {
                best = clause;
                most = shared;
            }
        }
        return best;
    }

    List<Quantity> quantities() {
        return clauses.stream().flatMap(clause -> clause.quantities().stream()).toList();
    }

    List<Moment> moments() {
        return clauses.stream().flatMap(clause -> clause.moments().stream()).toList();
    }

    List<Token> tokens() {
        return clauses.stream().flatMap(clause -> clause.tokens().stream()).toList();
    }

    int start() {
        return said().stream()
                .mapToInt(Clause::start)
                .min()
                .orElse(reading.text().bodyFrom());
    }

    int end() {
        return said().stream()
                .mapToInt(Clause::end)
                .max()
                .orElse(reading.text().text().length());
    }

    private List<Clause> said() {
        return clauses.stream().filter(clause -> clause.sentence() >= 0).toList();
    }
}

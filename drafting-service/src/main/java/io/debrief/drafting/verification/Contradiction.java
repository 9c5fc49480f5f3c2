package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Certainty;
import io.debrief.drafting.understanding.Clause;
import io.debrief.drafting.understanding.Lexicon;
import java.time.Instant;
import java.util.Set;

/** Whether what a sentence tells as over or working was taken back later. */
final class Contradiction {

    private static final Set<String> GOOD =
            Set.of("recover", "resolve", "fix", "succeed", "stop", "available", "healthy2", "improve");

    private Contradiction() {}

    /** Whether the last word on it, after the supporting line, is that it is not so. */
    static boolean follows(Part part, Window window, Context context) {
        boolean good = part.clause().verbs().stream().anyMatch(GOOD::contains)
                && !part.clause().negated();
        if (!good || part.attribution() != null || !window.reading().text().isTalk()) {
            return false;
        }
        Instant since = window.reading().text().at();
        Instant denied = Instant.MIN;
        Instant again = Instant.MIN;
        for (Reading other : context.whole().get()) {
            Instant at = other.text().at();
            if (!at.isAfter(since) || other == window.reading()) {
                continue;
            }
            for (Clause clause : other.passage().clauses()) {
                if (clause.certainty() != Certainty.ASSERTED && clause.certainty() != Certainty.HYPOTHETICAL) {
                    continue;
                }
                boolean denies = Lexicon.english().list("contradictions").in(clause.tokens());
                denied = denies && at.isAfter(denied) ? at : denied;
            }
            boolean well = wellAgain(other);
            again = well && at.isAfter(again) ? at : again;
        }
        return denied.isAfter(again);
    }

    private static boolean wellAgain(Reading other) {
        Clause fact = other.fact();
        if (fact != null && fact.verbs().contains("resolve")) {
            return true;
        }
        return other.passage().clauses().stream()
                .anyMatch(clause -> clause.certainty() == Certainty.ASSERTED
                        && !clause.negated()
                        && !Lexicon.english().list("contradictions").in(clause.tokens())
                        && clause.verbs().stream().anyMatch(GOOD::contains));
    }
}

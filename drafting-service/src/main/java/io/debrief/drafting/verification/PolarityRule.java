package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Clause;
import io.debrief.drafting.understanding.Lexicon;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Negations and opposites must cancel out: "not enabled" is "disabled", "merged" is not "reverted". */
final class PolarityRule implements Rule {

    @Override
    public void check(Part part, Window window, Context context, Set<Reason> reasons) {
        Clause claim = part.clause();
        Set<String> directed = directed(part);
        if (directed.isEmpty()) {
            Clause anchor = window.anchor(part.content(), claim.verbs());
            if (!part.content().isEmpty() && claim.negated() != anchor.negated()) {
                reasons.add(Reason.POLARITY);
            }
            return;
        }
        for (String word : directed) {
            if (!Directions.told(word, claim) && !agrees(word, claim, part, window)) {
                reasons.add(Reason.POLARITY);
            }
        }
    }

    /** The words of the claim that can be turned round: its verbs, and words with an opposite. */
    private static Set<String> directed(Part part) {
        Set<String> directed = new LinkedHashSet<>(part.clause().verbs());
        part.content().stream().filter(Lexicon.english()::hasOpposite).forEach(directed::add);
        return directed;
    }

    private static boolean agrees(String word, Clause claim, Part part, Window window) {
        List<Clause> clauses = byLikeness(part, window);
        boolean verb = claim.verbs().contains(word);
        for (int pass = verb ? 0 : 2; pass < 4; pass++) {
            for (Clause clause : clauses) {
                if (says(word, clause, pass)) {
                    boolean same = pass % 2 == 0;
                    return same == (claim.negated() == clause.negated());
                }
            }
        }
        return claim.negated() == window.anchor(part.content(), claim.verbs()).negated();
    }

    /** Whether a clause says the word or its opposite: as a verb (passes 0 and 1), else anywhere (2 and 3). */
    private static boolean says(String word, Clause clause, int pass) {
        Lexicon lexicon = Lexicon.english();
        return switch (pass) {
            case 0 -> clause.verbs().contains(word);
            case 1 -> clause.verbs().stream().anyMatch(other -> lexicon.opposite(other, word));
            case 2 -> clause.content().contains(word);
            default -> clause.content().stream().anyMatch(other -> lexicon.opposite(other, word));
        };
    }

    /** The clauses of a window, those that share most with the claim first. */
    private static List<Clause> byLikeness(Part part, Window window) {
        return window.clauses().stream()
                .sorted(java.util.Comparator.comparingLong((Clause clause) -> -shared(part, clause)))
                .toList();
    }

    private static long shared(Part part, Clause clause) {
        return part.content().stream()
                        .filter(word -> Words.covers(clause.content(), word))
                        .count()
                + part.clause().verbs().stream()
                        .filter(clause.verbs()::contains)
                        .count();
    }
}

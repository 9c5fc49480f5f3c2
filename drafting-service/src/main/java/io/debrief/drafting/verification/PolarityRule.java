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
            if (!agrees(word, claim, part, window)) {
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
        boolean seen = false;
        boolean verb = claim.verbs().contains(word);
        for (Clause clause : byLikeness(part, window)) {
            Boolean same = same(word, verb, clause);
            if (same != null) {
                seen = true;
                if (same == (claim.negated() == clause.negated())) {
                    return true;
                }
                return false;
            }
        }
        return seen
                || claim.negated()
                        == window.anchor(part.content(), claim.verbs()).negated();
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

    /** Whether a clause says this word or its opposite; null where it says neither. A verb goes before a noun. */
    private static @org.jspecify.annotations.Nullable Boolean same(String word, boolean verb, Clause clause) {
        Lexicon lexicon = Lexicon.english();
        if (clause.verbs().contains(word)) {
            return true;
        }
        if (verb && clause.verbs().stream().anyMatch(other -> lexicon.opposite(other, word))) {
            return false;
        }
        if (clause.content().contains(word)) {
            return true;
        }
        if (clause.content().stream().anyMatch(other -> lexicon.opposite(other, word))) {
            return false;
        }
        return null;
    }
}

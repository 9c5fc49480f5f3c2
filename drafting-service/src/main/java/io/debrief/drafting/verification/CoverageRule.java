package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Lexicon;
import io.debrief.drafting.understanding.Token;
import java.util.Set;

/** Nearly every word that carries a claim must stand in the evidence; verbs, names and scope always. */
final class CoverageRule implements Rule {

    private static final double MOST_UNCOVERED = 0.2;

    @Override
    public void check(Part part, Window window, Context context, Set<Reason> reasons) {
        int uncovered = 0;
        for (String word : part.content()) {
            if (!window.covers(word) && !Directions.told(word, part.clause())) {
                uncovered++;
                if (mustStand(part, word)) {
                    reasons.add(isCapital(part, word) ? Reason.ENTITY_MISMATCH : Reason.UNSUPPORTED_CLAIM);
                }
            }
        }
        if (uncovered > MOST_UNCOVERED * part.content().size()) {
            reasons.add(Reason.UNSUPPORTED_CLAIM);
        }
    }

    /** How much of a part a window covers, from 0 to 1. */
    static double share(Part part, Window window) {
        if (part.content().isEmpty()) {
            return 1;
        }
        long covered = part.content().stream().filter(window::covers).count();
        return (double) covered / part.content().size();
    }

    private static boolean mustStand(Part part, String word) {
        return part.clause().verbs().contains(word) && Lexicon.english().hasOpposite(word) || isCapital(part, word);
    }

    private static boolean isCapital(Part part, String word) {
        boolean first = true;
        for (Token token : part.clause().tokens()) {
            if (!first && token.canon().equals(word) && token.isCapital()) {
                return true;
            }
            first &= token.kind() == Token.Kind.PUNCT;
        }
        return false;
    }
}

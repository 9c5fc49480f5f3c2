package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Clause;
import io.debrief.drafting.understanding.Token;
import java.util.Set;

/** What a verb is said of stands in the clause of that verb, not in a neighbour that says something else of it. */
final class BindingRule implements Rule {

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "has", "have");
    private static final Set<String> PRONOUNS =
            Set.of("it", "them", "that", "this", "they", "those", "these", "which", "there");

    @Override
    public void check(Part part, Window window, Context context, Set<Reason> reasons) {
        Clause claim = part.clause();
        if (claim.verbs().isEmpty() || window.reading().passage().clauses().size() < 2) {
            return;
        }
        Clause anchor = window.anchor(part.content(), claim.verbs());
        boolean verb = anchor.verbs().stream().anyMatch(claim.verbs()::contains);
        boolean open = anchor.tokens().stream().anyMatch(token -> PRONOUNS.contains(token.lower()));
        if (!verb || open || anchor.sentence() < 0) {
            return;
        }
        for (Token token : claim.tokens()) {
            boolean says = token.isName()
                    || part.content().contains(token.canon()) && !claim.verbs().contains(token.canon());
            if (says && !stands(token, anchor, window) && elsewhere(token, anchor, window)) {
                reasons.add(Reason.ENTITY_MISMATCH);
                return;
            }
        }
    }

    private static boolean stands(Token token, Clause anchor, Window window) {
        return Words.covers(anchor.content(), token.canon())
                || Words.covers(window.reading().context(), token.canon())
                || anchor.tokens().stream().anyMatch(other -> other.lower().equals(token.lower()));
    }

    private static boolean predicates(Clause clause) {
        return !clause.verbs().isEmpty() || clause.tokens().stream().anyMatch(token -> BE.contains(token.lower()));
    }

    private static boolean elsewhere(Token token, Clause anchor, Window window) {
        return window.reading().passage().clauses().stream()
                .filter(clause -> clause != anchor
                        && (token.isName()
                                ? predicates(clause)
                                : !clause.verbs().isEmpty()))
                .filter(clause -> clause.verbs().stream().noneMatch(anchor.verbs()::contains))
                .anyMatch(clause -> Words.covers(clause.content(), token.canon())
                        || token.isName() && clause.tokens().stream().anyMatch(other -> other.is(token.lower())));
    }
}

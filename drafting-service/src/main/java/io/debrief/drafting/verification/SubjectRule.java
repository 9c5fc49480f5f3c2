package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Clause;
import io.debrief.drafting.understanding.Clause.Subject;
import io.debrief.drafting.understanding.Token;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a sentence speaks of stands in the very clause that says so, not only beside it. */
final class SubjectRule implements Rule {

    @Override
    public void check(Part part, Window window, Context context, Set<Reason> reasons) {
        Clause claim = part.clause();
        if (!(claim.subject() instanceof Subject.Thing || claim.subject() instanceof Subject.Named)
                || claim.verbs().isEmpty()) {
            return;
        }
        Set<String> subject = subject(part);
        Clause anchor = window.anchor(part.content(), claim.verbs());
        boolean said = anchor.sentence() < 0
                || subject.isEmpty()
                || subject.stream()
                        .anyMatch(word -> Words.covers(anchor.content(), word)
                                || Words.covers(window.reading().context(), word));
        boolean continued = anchor.subject() instanceof Subject.Author
                || anchor.tokens().stream().limit(3).anyMatch(token -> token.is("it") || token.is("they"));
        if (!said && !continued && anchor.verbs().stream().anyMatch(claim.verbs()::contains)) {
            reasons.add(Reason.ENTITY_MISMATCH);
        }
    }

    /** The words before the first verb that carry a claim, without "all", "no" and the like. */
    private static Set<String> subject(Part part) {
        Set<String> words = new LinkedHashSet<>();
        String verb = part.clause().verbs().get(0);
        for (Token token : part.clause().tokens()) {
            if (token.canon().equals(verb)) {
                break;
            }
            if (part.content().contains(token.canon()) && !token.is("all") && !token.is("every") && !token.is("only")) {
                words.add(token.canon());
            }
        }
        return words;
    }
}

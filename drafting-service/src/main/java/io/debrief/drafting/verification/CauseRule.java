package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Clause;
import io.debrief.drafting.understanding.Lexicon;
import io.debrief.drafting.understanding.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Why something happened is only ever told as somebody's words (DESIGN section 2, law 2). */
final class CauseRule implements Rule {

    private static final Set<String> BACKWARD = Set.of(
            "because",
            "due",
            "owing",
            "resulted from",
            "result",
            "stems",
            "stemmed",
            "stemming",
            "thanks",
            "attributable",
            "attributed",
            "consequence",
            "originated",
            "originates",
            "caused by",
            "triggered by");

    @Override
    public void check(Part part, Window window, Context context, Set<Reason> reasons) {
        int cue = first(part.clause().tokens());
        if (cue < 0) {
            return;
        }
        boolean attributed = part.attribution() != null;
        boolean stated = window.clauses().stream().anyMatch(clause -> states(clause, part.clause(), cue));
        boolean whole = part.content().stream().allMatch(window::covers);
        if (!attributed || !stated || !whole) {
            reasons.add(Reason.CAUSE_INVENTED);
        }
    }

    /** Where a cause is named: by a phrase, or by "triggered" with an object. */
    static int first(List<Token> tokens) {
        int phrase = Lexicon.english().list("causes").first(tokens);
        for (int i = 0; phrase < 0 && i + 1 < tokens.size(); i++) {
            Token next = tokens.get(i + 1);
            boolean object =
                    next.isName() || next.isWord() && !Lexicon.english().isStop(next.lower());
            if ((tokens.get(i).is("triggered") || tokens.get(i).is("triggers")) && object) {
                return i;
            }
        }
        return phrase;
    }

    /** Whether a clause names a cause too, with the same thing as the cause. */
    private static boolean states(Clause clause, Clause claim, int claimCue) {
        int cue = first(clause.tokens());
        if (cue < 0) {
            return false;
        }
        Set<String> claimed = side(claim, claimCue, !backward(claim.tokens(), claimCue));
        Set<String> cause = side(clause, cue, !backward(clause.tokens(), cue));
        Set<String> effect = side(clause, cue, backward(clause.tokens(), cue));
        long right = claimed.stream().filter(word -> Words.covers(cause, word)).count();
        long wrong = claimed.stream()
                .filter(word -> Words.covers(effect, word) && !Words.covers(cause, word))
                .count();
        return right >= wrong;
    }

    private static boolean backward(List<Token> tokens, int cue) {
        String word = tokens.get(cue).lower();
        String next = cue + 1 < tokens.size() ? tokens.get(cue + 1).lower() : "";
        return BACKWARD.contains(word) || BACKWARD.contains(word + " " + next);
    }

    private static Set<String> side(Clause clause, int cue, boolean left) {
        List<Token> tokens = clause.tokens();
        Set<String> words = new HashSet<>();
        (left ? tokens.subList(0, cue) : tokens.subList(cue + 1, tokens.size()))
                .stream().map(Token::canon).filter(clause.content()::contains).forEach(words::add);
        return words;
    }
}

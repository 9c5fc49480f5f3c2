package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Lexicon;
import io.debrief.drafting.understanding.Token;
import io.debrief.drafting.understanding.Token.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** "In A instead of B" does not say that it was in B. */
final class ContrastRule implements Rule {

    @Override
    public void check(Part part, Window window, Context context, Set<Reason> reasons) {
        List<Token> there = window.tokens();
        List<Token> claim = part.clause().tokens();
        Set<String> refused = refused(there);
        if (refused.isEmpty()) {
            return;
        }
        Set<String> meant = meant(there);
        Set<String> claimRefused = refused(claim);
        for (Token token : claim) {
            boolean only = refused.contains(token.canon()) && !meant.contains(token.canon());
            boolean other = meant.contains(token.canon()) && !refused.contains(token.canon());
            boolean against = claimRefused.contains(token.canon());
            if (says(token) && (only && !against || other && against)) {
                reasons.add(Reason.POLARITY);
            }
        }
    }

    private static boolean says(Token token) {
        return token.kind() != Kind.PUNCT && !Lexicon.english().isStop(token.lower());
    }

    private static int cue(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean instead = tokens.get(i).is("instead") && tokens.get(i + 1).is("of");
            if (instead || tokens.get(i).is("rather") && tokens.get(i + 1).is("than")) {
                return i;
            }
        }
        return -1;
    }

    /** The words after the cue, up to the next mark. */
    private static Set<String> refused(List<Token> tokens) {
        Set<String> words = new HashSet<>();
        int cue = cue(tokens);
        for (int i = cue + 2; cue >= 0 && i < tokens.size() && tokens.get(i).kind() != Kind.PUNCT; i++) {
            words.add(tokens.get(i).canon());
        }
        return words;
    }

    private static Set<String> meant(List<Token> tokens) {
        Set<String> words = new HashSet<>();
        int cue = cue(tokens);
        int end = cue < 0 ? tokens.size() : cue;
        tokens.subList(0, end).forEach(token -> words.add(token.canon()));
        return words;
    }
}

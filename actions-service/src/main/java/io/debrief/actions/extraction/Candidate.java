package io.debrief.actions.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up found in a text; nobody has agreed to it.
 *
 * @param quote its verbatim evidence
 * @param title what to do, in the imperative, in the text's own words
 * @param problem the rest of the item, where it explains
 * @param doneWhen how one would see that it is done
 * @param category suggested
 * @param size suggested
 * @param risk suggested
 * @param vagueWhy what makes it vague; empty where it is not
 * @param rewrite a version with a finish line and visible blanks, where it is vague
 * @param rank its place among the candidates of this text, from 1
 * @param rankWhy why it stands there
 * @param noted what the text says about owner, date, ticket and state
 * @param similar indexes of candidates of the same text that say the same
 */
public record Candidate(
        Quote quote,
        String title,
        @Nullable String problem,
        @Nullable String doneWhen,
        Category category,
        Size size,
        Risk risk,
        List<String> vagueWhy,
        @Nullable String rewrite,
        int rank,
        String rankWhy,
        Noted noted,
        List<Integer> similar) {

    /** Copies the lists. */
    public Candidate {
        vagueWhy = List.copyOf(vagueWhy);
        similar = List.copyOf(similar);
    }

    /** Whether nobody could say when it is done. */
    public boolean vague() {
        return !vagueWhy.isEmpty();
    }
}

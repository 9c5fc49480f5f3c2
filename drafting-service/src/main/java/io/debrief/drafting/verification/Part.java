package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Clause;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clause of the sentence to verify.
 *
 * @param words its words as written
 * @param clause what it says, without the words that only attribute it
 * @param content the canonical words that must be found in the evidence
 * @param attribution who is said to have said it, null where it is told as a fact
 * @param quotes the verbatim stretches in it
 * @param earlier the place of the part that is said to come before it, -1 where none is
 * @param follows whether it continues the part before it, so that a missing subject is that part's
 * @param mentions the people it names
 */
record Part(
        String words,
        Clause clause,
        Set<String> content,
        @Nullable Attribution attribution,
        List<String> quotes,
        int earlier,
        boolean follows,
        List<String> mentions) {

    /** How something is attributed. */
    enum Mode {
        SAY,
        ASSERT,
        GUESS,
        PLAN,
        ASK
    }

    /** Who said it, and how. */
    record Attribution(String who, Mode mode) {}

    Part earlierThan(int place) {
        return new Part(words, clause, content, attribution, quotes, place, follows, mentions);
    }
}

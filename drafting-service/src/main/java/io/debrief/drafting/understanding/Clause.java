package io.debrief.drafting.understanding;

import io.debrief.drafting.understanding.Moment.Day;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a sentence that says one thing.
 *
 * @param tokens its tokens
 * @param sentence which sentence of its text it belongs to, from 0
 * @param start where it begins in the raw text
 * @param end where it ends
 * @param zone what part of the message it stands in
 * @param certainty how it is meant
 * @param negations how many negations it holds
 * @param verbs its verbs, canonical, in order
 * @param past whether one of its verbs stands in the past
 * @param content every canonical word and name in it that carries a claim
 * @param quantities its numbers
 * @param moments its times of day
 * @param days its dates
 * @param subject who or what its first verb is said of
 * @param agent who is named as having done it, after "by"; null where nobody is
 */
public record Clause(
        List<Token> tokens,
        int sentence,
        int start,
        int end,
        Zone zone,
        Certainty certainty,
        int negations,
        List<String> verbs,
        boolean past,
        Set<String> content,
        List<Quantity> quantities,
        List<Moment> moments,
        List<Day> days,
        Subject subject,
        @Nullable String agent) {

    /** Who or what a clause speaks of. */
    public sealed interface Subject {
        /** The author: first person, or nobody named. */
        record Author() implements Subject {}

        /** A person who is named, as written. */
        record Named(String name) implements Subject {}

        /** A pronoun in the third person. */
        record Pronoun(String word) implements Subject {}

        /** A thing. */
        record Thing() implements Subject {}
    }

    /** Whether an odd number of negations turns it round. */
    public boolean negated() {
        return negations % 2 != 0;
    }
}

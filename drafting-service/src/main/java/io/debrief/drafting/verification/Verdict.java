package io.debrief.drafting.verification;

import java.util.List;
import java.util.Locale;

/**
 * What the verifier says of one sentence.
 *
 * @param outcome how well the cited texts support it
 * @param reasons why not, in the order of the checks; empty where supported
 * @param support which words support which clause
 * @param needed the ids of the evidence that the sentence needs; the other citations are padding
 */
public record Verdict(Outcome outcome, List<Reason> reasons, List<Support> support, List<String> needed) {

    /** How well a sentence is supported. */
    public enum Outcome {
        /** Every clause is supported. */
        SUPPORTED,
        /** Some clauses are, others are not. */
        PARTIAL,
        /** It says something the cited texts do not say. */
        UNSUPPORTED,
        /** Only a person can tell. */
        REVIEW;

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The words that support a clause.
     *
     * @param clause the clause of the sentence
     * @param evidence the evidence's id
     * @param start where its words begin in the evidence's text, in UTF-16 units
     * @param end where they end
     */
    public record Support(String clause, String evidence, int start, int end) {}

    /** Copies the lists. */
    public Verdict {
        reasons = List.copyOf(reasons);
        support = List.copyOf(support);
        needed = List.copyOf(needed);
    }

    /** Whether it may be shown as it is. */
    public boolean supported() {
        return outcome == Outcome.SUPPORTED;
    }

    /** The reasons as codes. */
    public List<String> codes() {
        return reasons.stream().map(Enum::name).toList();
    }
}

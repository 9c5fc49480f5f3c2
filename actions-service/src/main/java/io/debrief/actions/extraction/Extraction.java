package io.debrief.actions.extraction;

import java.util.List;

/**
 * What was found in one text.
 *
 * @param candidates in the order of the text
 * @param leftOut how many more there were beyond the limit
 */
public record Extraction(List<Candidate> candidates, int leftOut) {

    /** Copies the list. */
    public Extraction {
        candidates = List.copyOf(candidates);
    }
}

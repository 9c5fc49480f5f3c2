package io.debrief.drafting.completeness;

/** One sort of thing that may be missing. */
interface GapRule {

    /** Asks for each of that sort that is. */
    void find(Review review);
}

package io.debrief.drafting.verification;

import java.util.Set;

/** One thing that must hold between a part of a sentence and the words that would support it. */
interface Rule {

    /** Adds a reason for each way in which it does not hold. */
    void check(Part part, Window window, Context context, Set<Reason> reasons);
}

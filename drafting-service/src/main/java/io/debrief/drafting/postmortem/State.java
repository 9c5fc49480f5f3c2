package io.debrief.drafting.postmortem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a post-mortem stands. */
enum State {
    /** People write. */
    DRAFT,
    /** Somebody signed. */
    IN_REVIEW,
    /** Out. */
    PUBLISHED,
    /** Out, and changed since. */
    AMENDED,
    /** A person said that none is needed. */
    NOT_NEEDED;

    /** The word on the wire. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its text is public. */
    boolean out() {
        return this == PUBLISHED || this == AMENDED;
    }
}

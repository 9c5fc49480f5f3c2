package io.debrief.drafting.understanding;

/** What part of a message a clause stands in. */
public enum Zone {
    /** What the author says. */
    PROSE,
    /** What the author quotes of somebody else. */
    QUOTE,
    /** Code or output. */
    LOG
}

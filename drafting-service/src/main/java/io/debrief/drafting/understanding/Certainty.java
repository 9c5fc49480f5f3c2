package io.debrief.drafting.understanding;

/** How a clause means what it says. */
public enum Certainty {
    /** As a fact. */
    ASSERTED,
    /** As something going on that is not finished. */
    ONGOING,
    /** As a guess. */
    HYPOTHETICAL,
    /** As something still to be done. */
    PLANNED,
    /** As a question. */
    QUESTIONED,
    /** Only if something else holds. */
    CONDITIONAL,
    /** As an order or a request. */
    COMMAND,
    /** To a machine, or as a machine: quoted or left out, never believed. */
    ORDER
}

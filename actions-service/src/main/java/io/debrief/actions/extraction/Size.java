package io.debrief.actions.extraction;

/** A first cut of the effort: a day, about two weeks, more. */
public enum Size {
    S,
    M,
    L;

    /** The word used in JSON. */
    public String word() {
        return name();
    }
}

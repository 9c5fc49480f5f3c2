package io.debrief.actions.extraction;

/** A first cut of the harm of not doing it. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH;

    /** The word used in JSON. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

package io.debrief.actions.extraction;

/** What a follow-up is good for. */
public enum Category {
    PREVENT,
    DETECT,
    MITIGATE,
    PROCESS;

    /** The word used in JSON. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

package io.debrief.console.backend;

/** The services behind the console. */
public enum Service {
    /** Takes webhooks and imports. */
    INGEST,
    /** Keeps incidents and their timelines. */
    TIMELINE,
    /** Makes drafts and keeps post-mortems. */
    DRAFTING,
    /** Keeps follow-ups and actions. */
    ACTIONS;

    /** How it is called in sentences: {@code timeline}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

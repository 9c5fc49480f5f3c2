package io.debrief.ingest.imports;

import java.util.Locale;

/** The states of an import. */
enum ImportState {
    /** It waits for its turn. */
    QUEUED,
    /** It is read, or was when the process ended and goes on with the next. */
    RUNNING,
    /** The broker has every signal of it. */
    DONE,
    /** It came to an end before the file did. */
    FAILED;

    static ImportState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean underWay() {
        return this == QUEUED || this == RUNNING;
    }
}

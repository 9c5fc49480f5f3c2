package io.debrief.ingest.imports;

import io.debrief.contracts.signal.Signal;

/** One thing an import came across. */
sealed interface Found {

    /**
     * A signal.
     *
     * @param signal the signal, without its secrets
     */
    record Kept(Signal signal) implements Found {}

    /** Something that concerns nobody, such as someone joining a channel. */
    record Skipped() implements Found {}

    /**
     * Something that could not be read.
     *
     * @param where the line or file
     * @param why one sentence, without quoting it
     */
    record Problem(String where, String why) implements Found {}
}

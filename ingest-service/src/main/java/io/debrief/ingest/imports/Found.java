package io.debrief.ingest.imports;

import io.debrief.contracts.signal.Signal;
import java.util.List;

/** What one line, message or element of a file gives. */
sealed interface Found {

    /**
     * Signals.
     *
     * @param signals at least one, without their secrets
     */
    record Kept(List<Signal> signals) implements Found {

        Kept(Signal signal) {
            this(List.of(signal));
        }
    }

    /** Something that concerns nobody, such as someone joining a channel. */
    record Skipped() implements Found {}

    /**
     * Something that could not be read.
     *
     * @param where the line, element or file
     * @param why one sentence, without quoting it
     */
    record Problem(String where, String why) implements Found {}
}

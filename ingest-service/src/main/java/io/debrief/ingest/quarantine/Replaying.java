package io.debrief.ingest.quarantine;

import io.debrief.contracts.signal.Quarantined;
import io.smallrye.mutiny.Uni;

/** Tries again to read a quarantined item. */
public interface Replaying {

    /** What came of it, once the broker has whatever was read. */
    Uni<Outcome> replay(Quarantined item);

    /** The outcome of a replay. */
    sealed interface Outcome {

        /**
         * It was read.
         *
         * @param accepted how many signals or records it gave
         */
        record Read(int accepted) implements Outcome {}

        /**
         * It still cannot be read.
         *
         * @param why one sentence
         */
        record StillUnreadable(String why) implements Outcome {}
    }
}

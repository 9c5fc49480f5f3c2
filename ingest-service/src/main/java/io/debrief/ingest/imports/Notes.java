package io.debrief.ingest.imports;

import java.time.Duration;

/** Where a running import tells how far it came, and hears whether it is to go on. */
interface Notes {

    /**
     * Stores how far it came.
     *
     * @return whether it was stored; where it was not, the next note tells more
     * @throws Halted where it is not to go on
     */
    boolean store(Tally.Note note);

    /**
     * Waits.
     *
     * @throws Halted where it is not to go on
     */
    void pause(Duration howLong);
}

package io.debrief.timeline.incident;

import io.debrief.timeline.outcome.Entry;
import java.time.Instant;
import java.util.List;

/**
 * An incident as it was known at a past instant.
 *
 * @param incident the incident
 * @param entries its entries in order; what was erased since then is flagged {@code deleted-later}
 * @param asOf the instant
 * @param cost what computing it took
 */
public record Recalled(StoredIncident incident, List<Entry> entries, Instant asOf, Cost cost) {

    /**
     * What a recomputation took.
     *
     * @param signals how many signals were read
     * @param rulings how many rulings were read
     * @param millis how long it took, in milliseconds, reading included
     */
    public record Cost(int signals, int rulings, long millis) {

        /** The cost as a header says it. */
        public String text() {
            return "signals=" + signals + ", rulings=" + rulings + ", millis=" + millis;
        }
    }
}

package io.debrief.ingest.silence;

import io.debrief.ingest.source.Arrivals;

/**
 * Five minutes in which something arrived.
 *
 * @param index how many slots after 1970 it is
 * @param deliveries how many deliveries arrived in it, at least one
 */
record Slot(long index, long deliveries) {

    private static final long SECONDS = Arrivals.SLOT.toSeconds();

    /** How many slots an hour has. */
    static final int IN_AN_HOUR = (int) (3600 / SECONDS);

    /** The slot that begins at a time of Unix seconds. */
    static Slot beginning(long epochSecond, long deliveries) {
        return new Slot(Math.floorDiv(epochSecond, SECONDS), deliveries);
    }
}

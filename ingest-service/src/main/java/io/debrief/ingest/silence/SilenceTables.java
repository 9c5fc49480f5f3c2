package io.debrief.ingest.silence;

import io.debrief.ingest.source.Arrivals;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What all replicas know together. */
interface SilenceTables {

    /** Adds what arrived at this replica. */
    Uni<Void> add(List<Arrivals> arrivals);

    /** What arrived since a moment, by source. */
    Uni<Map<String, List<Slot>>> history(Instant from);

    /** When sources were last heard and last gave a signal, by source. */
    Uni<Map<String, Heard>> heard();

    /** Forgets what arrived before a moment, but for the last of each source. */
    Uni<Void> forget(Instant before);

    /** The labels of open incidents that began after a moment. */
    Uni<List<String>> openIncidents(Instant after);

    /** Silences that were told and have not ended. */
    Uni<List<Told>> told();

    /** Notes that a silence was told. */
    Uni<Void> tell(Silence silence, Instant at);

    /** Notes that a silence ended. */
    Uni<Void> end(Silence silence, Instant at);

    /**
     * When a source was last heard.
     *
     * @param lastAt when something authentic last arrived
     * @param lastSignalAt when it last gave a signal, {@link Instant#MIN} where it did not
     */
    record Heard(Instant lastAt, Instant lastSignalAt) {}

    /**
     * A silence that was told.
     *
     * @param silence it
     * @param heardAt when the source was first heard after its beginning, {@link Instant#MAX} where it was not
     */
    record Told(Silence silence, Instant heardAt) {

        boolean over() {
            return !heardAt.equals(Instant.MAX);
        }
    }
}

package io.debrief.drafting.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps what the records say: newer versions replace older ones, tombstones remove. */
@ApplicationScoped
class EvidenceStore {

    private final IncidentTable incidents;
    private final EntryTable entries;
    private final PersonTable people;
    private final Clock clock;

    EvidenceStore(IncidentTable incidents, EntryTable entries, PersonTable people, Clock clock) {
        this.incidents = incidents;
        this.entries = entries;
        this.people = people;
        this.clock = clock;
    }

    /** Takes a batch in, in one transaction. */
    @WithTransaction
    public Uni<Void> take(List<Change> changes) {
        var batch = newestPerKey(changes);
        return Panache.getSession()
                .chain(session -> people.take(session, batch).chain(() -> evidence(session, batch, clock.instant())));
    }

    private Uni<Void> evidence(Mutiny.Session session, List<Change> batch, Instant now) {
        // Sorted, so that two batches lock incidents in the same order.
        var touched = batch.stream()
                .map(Change::touches)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
        if (touched.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return incidents
                .lock(session, touched, now)
                .chain(() -> entries.take(session, batch))
                .chain(() -> incidents.take(session, batch, now))
                .chain(() -> incidents.changed(session, touched, now));
    }

    private static List<Change> newestPerKey(List<Change> changes) {
        Map<String, Change> newest = new LinkedHashMap<>();
        for (var change : changes) {
            newest.remove(change.key());
            newest.put(change.key(), change);
        }
        return List.copyOf(newest.values());
    }
}

package io.debrief.timeline.round;

import io.debrief.timeline.database.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps the database's picture of our tables true while they grow. Autovacuum looks once a minute, and in a storm the
 * plans of an empty database would last until then: a queue that is read by scanning the whole archive.
 */
@ApplicationScoped
class Statistics {

    private static final long FIRST = 1_000;

    private long projected;
    private long next = FIRST;

    /** Counts what a round took, and has the tables looked at each time their number has doubled. */
    Uni<Void> grewBy(int signals) {
        projected += signals;
        if (projected < next) {
            return Uni.createFrom().voidItem();
        }
        next = 2 * projected;
        return Panache.withTransaction(() -> Sql.of("analyze signal, arrival, assignment, entry, incident")
                        .run())
                .replaceWithVoid();
    }
}

package io.debrief.drafting.draft;

import io.debrief.drafting.intake.IncidentReader;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;

/** Asks for the draft of each resolution once, when its evidence has settled by the clock of receipt. */
@ApplicationScoped
class Settling {

    private static final String DUE = """
            select id from incident
            where resolved_seen_at is not null and not settled and content is not null
              and (changed_at <= ?1 or resolved_seen_at <= ?2)
            order by resolved_seen_at
            for update skip locked limit 20""";

    private final IncidentReader incidents;
    private final DraftRequests requests;
    private final Drafting settings;
    private final Clock clock;

    Settling(IncidentReader incidents, DraftRequests requests, Drafting settings, Clock clock) {
        this.incidents = incidents;
        this.requests = requests;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Panache.withTransaction(this::round)
                .onFailure()
                .invoke(e -> Log.warnf("Settling waits: %s", e.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> round() {
        var now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, String.class)
                        .setParameter(1, now.minus(settings.quiet()))
                        .setParameter(2, now.minus(settings.latest()))
                        .getResultList()
                        .chain(ids -> {
                            Uni<Void> all = Uni.createFrom().voidItem();
                            for (var id : ids) {
                                all = all.chain(() -> settle(session, id));
                            }
                            return all;
                        }));
    }

    private Uni<Void> settle(Mutiny.Session session, String id) {
        return session.createNativeQuery("update incident set settled = true where id = ?1")
                .setParameter(1, id)
                .executeUpdate()
                .chain(() -> incidents.lock(session, id))
                .chain(head -> head.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : requests.settled(session, head.get()).replaceWithVoid());
    }
}

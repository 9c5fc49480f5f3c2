package io.debrief.actions.overdue;

import io.debrief.platform.streams.database.DatabaseTrouble;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Flips what became overdue, once: the next version is published like any other. */
@ApplicationScoped
public class OverdueJob {

    private final Today today;

    OverdueJob(Today today) {
        this.today = today;
    }

    /** Flips every open follow-up whose day has passed; any number of replicas may do so. */
    @Scheduled(
            every = "${debrief.actions.overdue-every:60s}",
            delayed = "2s",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> flip() {
        return Panache.withTransaction(this::flipAll)
                .onFailure(DatabaseTrouble::passing)
                .invoke(e -> Log.warnf("Overdue waits for the database: %s", e.toString()))
                .onFailure(DatabaseTrouble::passing)
                .recoverWithNull();
    }

    private Uni<Void> flipAll() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("update action set overdue = true, version = version + 1,"
                                + " updated_at = cast(cast(?1 as text) as timestamptz)"
                                + " where not overdue and not withdrawn and due_on < cast(cast(?2 as text) as date)"
                                + " and status in ('offered', 'taken', 'in_progress', 'blocked', 'later')")
                        .setParameter(1, today.now().toString())
                        .setParameter(2, today.day().toString())
                        .executeUpdate())
                .replaceWithVoid();
    }
}

package io.debrief.drafting.draft;

import io.debrief.platform.streams.database.CallersContext;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;

/** Works the queue, one lane for each engine, so that a slow model holds nobody up. */
@ApplicationScoped
class DraftWorker {

    private final DraftJobs jobs;
    private final DraftMaker maker;
    private final DraftKeeper keeper;

    DraftWorker(DraftJobs jobs, DraftMaker maker, DraftKeeper keeper) {
        this.jobs = jobs;
        this.maker = maker;
        this.keeper = keeper;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> embedded() {
        return lane("embedded");
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> model() {
        return lane("model");
    }

    private Uni<Void> lane(String engine) {
        return all(engine)
                .onFailure()
                .invoke(e -> Log.warnf("Drafting waits: %s", e.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> all(String engine) {
        return jobs.claim(engine)
                .chain(claim -> claim.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : work(claim.get()).chain(() -> all(engine)));
    }

    private Uni<Void> work(Claim claim) {
        var context = CallersContext.executor();
        return Uni.createFrom()
                .item(() -> maker.make(claim))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                // The next transaction wants the context this lane runs on.
                .emitOn(context)
                .chain(keeper::keep)
                .onFailure()
                .recoverWithUni(failure -> jobs.giveBack(claim, failure));
    }
}

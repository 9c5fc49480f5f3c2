package io.debrief.platform.streams.publishing;

import io.debrief.platform.streams.database.CallersContext;
import io.debrief.platform.streams.sending.KafkaSender;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends what is behind, then marks it: at least once, in order per key, never an event without its state nor the
 * reverse. One replica at a time does it, held by an advisory lock; intermediate versions may be skipped.
 */
@ApplicationScoped
public class Publisher {

    private static final int BATCH = 500;

    private final List<SnapshotSource> sources;
    private final KafkaSender sender;
    private final long lock;

    Publisher(
            @All List<SnapshotSource> sources,
            KafkaSender sender,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.sources = List.copyOf(sources);
        this.sender = sender;
        this.lock = ("publisher:" + application).hashCode();
    }

    @Scheduled(
            every = "${debrief.publisher.every:1s}",
            delayed = "${debrief.publisher.delayed:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> drain() {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var source : sources) {
            all = all.chain(() -> drain(source));
        }
        return all.onFailure()
                .invoke(e -> Log.warnf("Publishing waits: %s", e.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> drain(SnapshotSource source) {
        return round(source).chain(sent -> sent < BATCH ? Uni.createFrom().voidItem() : drain(source));
    }

    /** One transaction: lock, read, send, mark. */
    private Uni<Integer> round(SnapshotSource source) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
                        .setParameter(1, lock)
                        .getSingleResult())
                .chain(mine -> mine ? source.behind(BATCH) : Uni.createFrom().item(List.<Snapshot>of()))
                .chain(batch -> batch.isEmpty()
                        ? Uni.createFrom().item(0)
                        : send(batch).chain(() -> source.published(batch)).replaceWith(batch.size())));
    }

    private Uni<Void> send(List<Snapshot> batch) {
        var context = CallersContext.executor();
        var sends = batch.stream()
                .map(snapshot -> sender.send(
                        snapshot.topic(), snapshot.partitionBy(), snapshot.key(), snapshot.value(), snapshot.event()))
                .toList();
        return Uni.join()
                .all(sends)
                .andFailFast()
                .replaceWithVoid()
                // The producer answers on its own thread; the session lives on this context.
                .emitOn(context);
    }
}

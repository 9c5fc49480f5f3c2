package io.debrief.platform.streams.consuming;

import io.debrief.platform.streams.database.CallersContext;
import io.debrief.platform.streams.database.DatabaseTrouble;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * The way in for batches: each record is decoded alone; what cannot be read, or what the database refuses, is
 * quarantined alone; while the database is away the batch waits in place; a bug stops the channel loudly.
 */
@ApplicationScoped
public class Doorway {

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Quarantine quarantine;
    private final Vertx vertx;
    private final AtomicInteger waiting = new AtomicInteger();

    Doorway(Quarantine quarantine, Vertx vertx) {
        this.quarantine = quarantine;
        this.vertx = vertx;
    }

    /** A record and what it says. */
    public record Decoded<T>(ConsumerRecord<byte[], byte[]> consumed, T content) {}

    /** Whether a batch waits for the database. */
    public boolean waits() {
        return waiting.get() > 0;
    }

    /**
     * Takes a batch in.
     *
     * @param batch the records as they were polled; records without a value are left out
     * @param decoder reads one record
     * @param store stores contents in one transaction of its own; called again with the same or fewer ones on trouble
     * @return completes when every record is stored or quarantined
     */
    public <T> Uni<Void> enter(
            ConsumerRecords<byte[], byte[]> batch, Decoder<T> decoder, Function<List<T>, Uni<Void>> store) {
        return enter(batch, decoder, store, false);
    }

    /** As {@link #enter}, but records without a value, tombstones, are decoded too. */
    public <T> Uni<Void> enterWithTombstones(
            ConsumerRecords<byte[], byte[]> batch, Decoder<T> decoder, Function<List<T>, Uni<Void>> store) {
        return enter(batch, decoder, store, true);
    }

    private <T> Uni<Void> enter(
            ConsumerRecords<byte[], byte[]> batch,
            Decoder<T> decoder,
            Function<List<T>, Uni<Void>> store,
            boolean tombstones) {
        var good = new ArrayList<Decoded<T>>();
        Uni<Void> bad = Uni.createFrom().voidItem();
        for (var consumed : batch) {
            if (consumed.value() == null && !tombstones) {
                continue;
            }
            try {
                good.add(new Decoded<>(consumed, decoder.decode(consumed)));
            } catch (Exception e) {
                bad = bad.chain(() -> put(consumed, "unreadable", e));
            }
        }
        return bad.chain(() -> storeAll(good, store));
    }

    private <T> Uni<Void> storeAll(List<Decoded<T>> records, Function<List<T>, Uni<Void>> store) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var contents = records.stream().map(Decoded::content).toList();
        return patiently(() -> store.apply(contents), FIRST_WAIT)
                .onFailure(DatabaseTrouble::refused)
                .recoverWithUni(e -> apart(records, store, e));
    }

    private <T> Uni<Void> apart(List<Decoded<T>> records, Function<List<T>, Uni<Void>> store, Throwable reason) {
        if (records.size() == 1) {
            return put(records.get(0).consumed(), "refused", reason);
        }
        int middle = records.size() / 2;
        return storeAll(records.subList(0, middle), store)
                .chain(() -> storeAll(records.subList(middle, records.size()), store));
    }

    private Uni<Void> put(ConsumerRecord<byte[], byte[]> consumed, String reason, Throwable cause) {
        return patiently(() -> quarantine.put(consumed, reason, cause), FIRST_WAIT);
    }

    private Uni<Void> patiently(Supplier<Uni<Void>> work, Duration wait) {
        return work.get().onFailure(DatabaseTrouble::passing).recoverWithUni(e -> {
            Log.warnf("Waiting %d ms in place: %s", wait.toMillis(), e.toString());
            var longer = wait.multipliedBy(2);
            waiting.incrementAndGet();
            return pause(wait)
                    .eventually(waiting::decrementAndGet)
                    .chain(() -> patiently(work, longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer));
        });
    }

    /** Stays on the caller's context, which its sessions need. */
    private Uni<Void> pause(Duration wait) {
        var context = CallersContext.executor();
        return Uni.createFrom()
                .<Void>emitter(emitter -> vertx.setTimer(wait.toMillis(), ignored -> emitter.complete(null)))
                .emitOn(context);
    }
}

package io.debrief.ingest.spool;

import io.debrief.contracts.signal.Quarantined;
import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.publishing.Outlet;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The one thread that touches the file: it writes what waits with one sync, and hands on when the broker takes it. */
final class SpoolWorker implements AutoCloseable {

    private static final long LOOK_MILLIS = 500;
    private static final int BATCH_FRAMES = 200;
    private static final int BATCH_BYTES = 1024 * 1024;
    private static final long PATIENCE_AT_END_SECONDS = 5;

    private final SpoolFile file;
    private final long limit;
    private final SpoolCodec codec;
    private final Outlet outlet;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("spool").daemon().unstarted(work));
    private long position;
    private int handedOn;
    private long refused;
    private boolean underWay;
    private volatile Spool.State state;

    SpoolWorker(SpoolFile file, long limit, SpoolCodec codec, Outlet outlet) {
        this.file = file;
        this.limit = limit;
        this.codec = codec;
        this.outlet = outlet;
        this.state = now();
        tellWhatWasFound();
        var unused = thread.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tellWhatWasFound() {
        if (file.torn() > 0) {
            Log.warnf(
                    "Cut %d bytes off the spool that were not written to their end; their sender was not told they are safe",
                    file.torn());
        }
        if (file.damaged() > 0) {
            Log.errorf("%d bytes of the spool are damaged and lost; what is around them is handed on", file.damaged());
        }
        if (file.frames() > 0) {
            Log.infof("%d deliveries are in the spool", file.frames());
        }
    }

    Uni<Void> keep(byte[] payload, Throwable away) {
        return Uni.createFrom()
                .<Void>completionStage(() -> {
                    var waiting = new Waiting(payload, new CompletableFuture<>());
                    queue.add(waiting);
                    try {
                        thread.execute(this::write);
                    } catch (RejectedExecutionException e) {
                        waiting.kept().completeExceptionally(e);
                    }
                    return waiting.kept();
                })
                .onFailure()
                .transform(e -> {
                    away.addSuppressed(e);
                    return away;
                });
    }

    /** Everything that waits goes to the disk with one sync. */
    private void write() {
        var batch = new ArrayList<Waiting>();
        var tooMany = new ArrayList<Waiting>();
        var size = file.size();
        for (var one = queue.poll(); one != null; one = queue.poll()) {
            size += Frame.size(one.payload());
            if (size > limit || one.payload().length > Frame.LARGEST) {
                size -= Frame.size(one.payload());
                tooMany.add(one);
            } else {
                batch.add(one);
            }
        }
        if (!batch.isEmpty()) {
            append(batch);
        }
        if (!tooMany.isEmpty()) {
            refuse(tooMany, new IOException("the spool is full"));
        }
    }

    private void append(List<Waiting> batch) {
        try {
            file.append(batch.stream().map(Waiting::payload).toList());
            state = now();
            batch.forEach(one -> one.kept().complete(null));
        } catch (IOException e) {
            Log.error("The spool cannot be written", e);
            refuse(batch, e);
        }
    }

    private void refuse(List<Waiting> batch, IOException why) {
        refused += batch.size();
        state = now();
        batch.forEach(one -> one.kept().completeExceptionally(why));
    }

    private void look() {
        if (underWay || position >= file.size()) {
            return;
        }
        try {
            handOn();
        } catch (IOException | RuntimeException e) {
            Log.error("The spool cannot be read", e);
        }
    }

    private void handOn() throws IOException {
        var signals = new ArrayList<Signal>();
        var quarantined = new ArrayList<Quarantined>();
        var end = position;
        var count = 0;
        for (var next = file.next(end); next.isPresent(); next = file.next(end)) {
            var delivery = codec.read(next.get().payload());
            signals.addAll(delivery.signals());
            quarantined.addAll(delivery.quarantined());
            end = next.get().end();
            count++;
            if (count == BATCH_FRAMES || end - position > BATCH_BYTES) {
                break;
            }
        }
        underWay = true;
        var reached = count == 0 ? file.size() : end;
        var many = count;
        outlet.publish(signals, quarantined)
                .subscribe()
                .with(sent -> aside(() -> sent(reached, many)), failure -> aside(() -> underWay = false));
    }

    private void sent(long reached, int many) {
        underWay = false;
        position = reached;
        handedOn += many;
        if (position >= file.size()) {
            forget();
        }
        state = now();
        look();
    }

    private void forget() {
        try {
            Log.infof("The broker has all %d deliveries of the spool", handedOn);
            file.clear();
            position = 0;
            handedOn = 0;
        } catch (IOException e) {
            Log.error(
                    "The spool cannot be emptied; it is handed on again after the next start, which changes nothing",
                    e);
        }
    }

    private void aside(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            Log.debug("The spool is closed; what is in it is handed on after the next start");
        }
    }

    private Spool.State now() {
        return new Spool.State(file.frames() - handedOn, file.size(), limit, refused);
    }

    Spool.State state() {
        return state;
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_AT_END_SECONDS, TimeUnit.SECONDS)) {
                Log.warn("The spool is still being written");
            }
            file.close();
        } catch (IOException e) {
            Log.error("The spool cannot be closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A delivery on its way to the disk.
     *
     * @param payload its JSON
     * @param kept completes when it is there
     */
    private record Waiting(byte[] payload, CompletableFuture<Void> kept) {}
}

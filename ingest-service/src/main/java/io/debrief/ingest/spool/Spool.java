package io.debrief.ingest.spool;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.ingest.IngestConfig;
import io.debrief.ingest.publishing.Outlet;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Keeps what senders that never send again delivered while the broker was away, and hands it on in order when the broker
 * is back: at the start and whenever something waits. Handing on twice does no harm, since ids stay the same.
 */
@Startup
@ApplicationScoped
public class Spool {

    private final Optional<Path> folder;
    private final long limit;
    private final Outlet outlet;
    private final SpoolCodec codec;
    private Optional<SpoolWorker> worker = Optional.empty();

    Spool(IngestConfig config, Outlet outlet, ObjectMapper json, Clock clock, MeterRegistry meters) {
        this.folder = config.spool();
        this.limit = config.spoolLimit();
        this.outlet = outlet;
        this.codec = new SpoolCodec(json, clock);
        gauge(meters, "debrief.ingest.spool.bytes", "Bytes in the spool", () -> state().bytes());
        gauge(
                meters,
                "debrief.ingest.spool.deliveries",
                "Deliveries in the spool that the broker does not have yet",
                () -> state().deliveries());
    }

    private static void gauge(
            MeterRegistry meters, String name, String description, java.util.function.Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(meters);
    }

    /**
     * Opens the file and begins to hand on what is in it.
     *
     * @throws IllegalStateException when the folder cannot be used; starting without it would lose deliveries quietly
     */
    @PostConstruct
    void start() {
        if (folder.isEmpty()) {
            Log.info(
                    "No spool (debrief.ingest.spool): while the broker is away, senders that never repeat lose what they send");
            return;
        }
        try {
            worker = Optional.of(new SpoolWorker(SpoolFile.open(folder.get()), limit, codec, outlet));
        } catch (IOException e) {
            throw new IllegalStateException("cannot use the spool in " + folder.get() + ": " + e.getMessage(), e);
        }
    }

    @PreDestroy
    void stop() {
        worker.ifPresent(SpoolWorker::close);
    }

    /**
     * Keeps a delivery the broker did not take.
     *
     * @param delivery what it gave
     * @param away why the broker did not take it
     * @return completes when it is on the disk; fails with {@code away} when there is no room, no spool or no disk
     */
    public Uni<Void> keep(Spooled delivery, Throwable away) {
        return worker.map(present -> present.keep(codec.write(delivery), away))
                .orElseGet(() -> Uni.createFrom().failure(away));
    }

    /** How full it is, empty where there is none. */
    public Optional<State> shown() {
        return worker.map(SpoolWorker::state);
    }

    private State state() {
        return shown().orElse(State.NONE);
    }

    /**
     * How full a spool is.
     *
     * @param deliveries how many wait for the broker
     * @param bytes the file's size; it shrinks when all of it was handed on
     * @param limit the size it may have, in bytes
     * @param refused how many deliveries found no room since the start
     */
    public record State(long deliveries, long bytes, long limit, long refused) {

        static final State NONE = new State(0, 0, 0, 0);
    }
}

package io.debrief.ingest.imports;

import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.publishing.BrokerAwayException;
import io.debrief.ingest.publishing.SignalPublisher;
import io.debrief.ingest.redaction.Redactor;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads one import and publishes it in batches, each acknowledged before the next is sent. Runs on a thread of its own;
 * a broker that is away is waited for.
 */
@ApplicationScoped
class ImportRunner {

    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final SignalPublisher publisher;
    private final Redactor redactor;
    private final Clock clock;

    ImportRunner(SignalPublisher publisher, Redactor redactor, Clock clock) {
        this.publisher = publisher;
        this.redactor = redactor;
        this.clock = clock;
    }

    /**
     * Runs an import to its end.
     *
     * @param progress told how far it came, after each batch and at the end
     */
    void run(ImportOrder order, Consumer<Tally> progress) {
        var tally = new Tally.Keeper();
        var batch = new ArrayList<Signal>(BATCH);
        try {
            progress.accept(tally.now("running", null));
            read(order, found -> take(found, batch, tally, progress));
            publish(batch, tally);
            progress.accept(tally.now("done", null));
        } catch (UnusableFileException e) {
            progress.accept(tally.now("failed", e.getMessage()));
        } catch (BrokerAwayException e) {
            progress.accept(tally.now("failed", "The broker was away for too long. Importing again does no harm."));
        } catch (IOException e) {
            Log.warnf("Import %s cannot be read: %s", order.id(), e.getMessage());
            progress.accept(tally.now("failed", "The file cannot be read."));
        }
    }

    private void read(ImportOrder order, Consumer<Found> sink) throws IOException {
        switch (order.format()) {
            case NDJSON -> new SignalLines(redactor, order.source(), clock.instant()).read(order.file(), sink);
            case SLACK_EXPORT ->
                new SlackExport(redactor, order.source(), order.team(), clock.instant()).read(order.file(), sink);
        }
    }

    private void take(Found found, List<Signal> batch, Tally.Keeper tally, Consumer<Tally> progress) {
        switch (found) {
            case Found.Kept kept -> {
                tally.read();
                batch.add(kept.signal());
            }
            case Found.Skipped skipped -> tally.skipped();
            case Found.Problem problem -> tally.problem(problem);
        }
        if (batch.size() >= BATCH) {
            publish(batch, tally);
            progress.accept(tally.now("running", null));
        }
    }

    private void publish(List<Signal> batch, Tally.Keeper tally) {
        var signals = List.copyOf(batch);
        batch.clear();
        Uni.createFrom()
                .deferred(() -> publisher.publish(signals, List.of()))
                .onFailure(BrokerAwayException.class)
                .retry()
                .withBackOff(Duration.ofMillis(500), Duration.ofSeconds(10))
                .expireIn(PATIENCE.toMillis())
                .onFailure()
                .transform(BrokerAwayException::of)
                .await()
                .indefinitely();
        tally.accepted(signals.size());
    }
}

package io.debrief.ingest.imports;

import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.publishing.BrokerAwayException;
import io.debrief.ingest.publishing.Outlet;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one import and publishes it in batches, each acknowledged and noted before the next is sent: whenever it ends, it
 * goes on after the last note, and what was sent since then is sent again under the same ids. A broker that is away is
 * waited for.
 */
@ApplicationScoped
class ImportRunner {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration MOST_FOR_A_BATCH = Duration.ofMinutes(2);

    private final Outlet outlet;
    private final ImportReaders readers;
    private final Clock clock;

    ImportRunner(Outlet outlet, ImportReaders readers, Clock clock) {
        this.outlet = outlet;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * Runs an import to its end.
     *
     * @throws Halted where its notes do not let it
     */
    void run(ImportOrder order, Path file, Notes notes) {
        var tally = new TallyKeeper(order.soFar(), clock);
        note(tally, ImportState.RUNNING, null, notes);
        try {
            readers.of(order).read(file, order.soFar().next(), (found, next, bytes) -> {
                if (tally.take(found, next, bytes)) {
                    send(tally, notes);
                }
            });
            send(tally, notes);
            end(tally, ImportState.DONE, null, notes);
        } catch (UnusableFileException e) {
            send(tally, notes);
            end(tally, ImportState.FAILED, e.getMessage(), notes);
        } catch (IOException e) {
            Log.warnf("Import %s cannot be read: %s", order.id(), e.getMessage());
            end(tally, ImportState.FAILED, "The file cannot be read.", notes);
        }
    }

    private void send(TallyKeeper tally, Notes notes) {
        var signals = tally.batch();
        var pause = FIRST_PAUSE;
        while (!acknowledged(signals)) {
            note(tally, ImportState.RUNNING, "The broker does not acknowledge; it is tried again.", notes);
            notes.pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        tally.sent();
        note(tally, ImportState.RUNNING, null, notes);
    }

    private boolean acknowledged(List<Signal> signals) {
        try {
            if (!signals.isEmpty()) {
                outlet.publish(signals, List.of()).await().atMost(MOST_FOR_A_BATCH);
            }
            return true;
        } catch (BrokerAwayException | io.smallrye.mutiny.TimeoutException e) {
            return false;
        }
    }

    private static void end(TallyKeeper tally, ImportState state, @Nullable String why, Notes notes) {
        while (!note(tally, state, why, notes)) {
            notes.pause(LONGEST_PAUSE);
        }
    }

    private static boolean note(TallyKeeper tally, ImportState state, @Nullable String why, Notes notes) {
        var stored = notes.store(tally.now(state, why));
        if (stored) {
            tally.noted();
        }
        return stored;
    }
}

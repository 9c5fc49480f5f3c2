package io.debrief.ingest.imports;

import io.debrief.ingest.IngestConfig;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs the imports of this folder one after the other, on a thread of its own. The table is the queue: whatever was under
 * way when the process before this one ended goes on by itself.
 */
@ApplicationScoped
class ImportWorker {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final Duration AT_THE_END = Duration.ofSeconds(10);

    private final ImportRunner runner;
    private final ImportStore store;
    private final ImportFolder folder;
    private final Clock clock;
    private final Duration kept;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "imports");
    private volatile boolean stopping;
    private volatile @Nullable UUID running;

    ImportWorker(ImportRunner runner, ImportStore store, ImportFolder folder, Clock clock, IngestConfig config) {
        this.runner = runner;
        this.store = store;
        this.folder = folder;
        this.clock = clock;
        this.kept = config.importsKept();
    }

    void begin(@Observes StartupEvent start) {
        thread.setDaemon(true);
        thread.start();
    }

    void end(@Observes ShutdownEvent end) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(AT_THE_END.toMillis());
        if (thread.isAlive()) {
            thread.interrupt();
        }
    }

    /** There is something to do. */
    void wake() {
        woken.release();
    }

    /** Whether an import is being read now. */
    boolean runs(UUID id) {
        return id.equals(running);
    }

    private void work() {
        while (!stopping) {
            try {
                var order = OnEventLoop.await(() -> store.next(folder.id()));
                if (order.isPresent()) {
                    run(order.get());
                } else {
                    clear();
                    rest(LOOK_EVERY);
                }
            } catch (Halted e) {
                Log.debugf("Import %s does not go on", running);
            } catch (RuntimeException e) {
                Log.warnf("Imports wait for the database: %s", e.toString());
                rest(AFTER_TROUBLE);
            } finally {
                running = null;
            }
        }
    }

    private void run(ImportOrder order) {
        running = order.id();
        var file = folder.file(order.id());
        if (!folder.has(order.id())) {
            fail(order, "The file is gone; import it again.", false);
            return;
        }
        try {
            runner.run(order, file, new Table(order.id()));
        } catch (Halted e) {
            if (stopping) {
                throw e;
            }
        } catch (RuntimeException e) {
            Log.errorf(e, "Import %s failed", order.id());
            fail(order, "The import failed: this is a defect of Debrief.", true);
        }
        tidy(order.id(), file);
    }

    private void fail(ImportOrder order, String why, boolean fileKept) {
        OnEventLoop.await(() -> store.fail(order.id(), why, fileKept));
    }

    /** Files of imports that are done or given up are removed, those of failed ones later. */
    private void tidy(UUID id, Path file) {
        if (!OnEventLoop.await(() -> store.needs(id))) {
            folder.remove(file);
        }
    }

    private void clear() {
        for (var file : folder.olderThan(clock.instant().minus(kept))) {
            var id = importOf(file);
            if (id != null) {
                OnEventLoop.await(() -> store.gone(id));
            }
            folder.remove(file);
        }
    }

    private static @Nullable UUID importOf(Path file) {
        try {
            return UUID.fromString(file.getFileName().toString());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void rest(Duration howLong) {
        try {
            if (woken.tryAcquire(howLong.toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    /** Tells the table; what cannot be told now is told with the next note. */
    private final class Table implements Notes {

        private final UUID id;

        Table(UUID id) {
            this.id = id;
        }

        @Override
        public boolean store(Tally.Note note) {
            boolean goesOn;
            try {
                goesOn = OnEventLoop.await(() -> store.note(id, note));
            } catch (RuntimeException e) {
                Log.warnf("The progress of import %s cannot be stored: %s", id, e.toString());
                halt();
                return false;
            }
            if (!goesOn) {
                throw new Halted();
            }
            if (note.tally().state().underWay()) {
                halt();
            }
            return true;
        }

        @Override
        public void pause(Duration howLong) {
            rest(howLong);
            halt();
        }

        private void halt() {
            if (stopping) {
                throw new Halted();
            }
        }
    }
}

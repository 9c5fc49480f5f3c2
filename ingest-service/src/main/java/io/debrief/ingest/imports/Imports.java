package io.debrief.ingest.imports;

import io.debrief.ingest.IngestConfig;
import io.quarkus.logging.Log;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs imports one after the other. */
@ApplicationScoped
class Imports {

    private final ImportRunner runner;
    private final ImportStore store;
    private final ThreadPoolExecutor turns;

    Imports(ImportRunner runner, ImportStore store, IngestConfig config) {
        this.runner = runner;
        this.store = store;
        this.turns = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(config.importsWaiting()),
                task -> new Thread(task, "imports"));
        turns.allowCoreThreadTimeOut(true);
    }

    @PreDestroy
    void stop() {
        turns.shutdownNow();
    }

    /** Notes an import and gives it a turn; fails with {@link RejectedExecutionException} where too many wait. */
    Uni<ImportProgress> start(ImportOrder order) {
        return store.begin(order).invoke(noted -> turns.execute(() -> run(order)));
    }

    private void run(ImportOrder order) {
        try {
            runner.run(order, tally -> note(order, tally));
        } catch (RuntimeException e) {
            Log.errorf(e, "Import %s failed", order.id());
            note(order, new Tally("failed", 0, 0, 0, 0, "The import failed: this is a defect of Debrief."));
        } finally {
            remove(order);
        }
    }

    private void note(ImportOrder order, Tally tally) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> store.update(order.id(), tally));
        } catch (Throwable e) {
            // Progress is for people; that it cannot be written now does not stop the import.
            Log.warnf("The progress of import %s cannot be stored: %s", order.id(), e.toString());
        }
    }

    static void remove(ImportOrder order) {
        try {
            Files.deleteIfExists(order.file());
        } catch (IOException e) {
            Log.warnf("The file of import %s is left behind: %s", order.id(), e.getMessage());
        }
    }
}

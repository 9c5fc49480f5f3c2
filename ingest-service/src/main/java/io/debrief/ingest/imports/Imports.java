package io.debrief.ingest.imports;

import io.debrief.ingest.IngestConfig;
import io.debrief.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives imports their turn. The same file in the same way is the same import: while it waits, runs or is done it is told
 * of, and where it failed it goes on where it was. Called on worker threads.
 */
@ApplicationScoped
class Imports {

    private final ImportStore store;
    private final ImportFolder folder;
    private final ImportWorker worker;
    private final int mostWaiting;
    private final ReentrantLock starting = new ReentrantLock();

    Imports(ImportStore store, ImportFolder folder, ImportWorker worker, IngestConfig config) {
        this.store = store;
        this.folder = folder;
        this.worker = worker;
        this.mostWaiting = config.importsWaiting();
    }

    /**
     * Takes an import on, and the file with it.
     *
     * @param anew whether the file is to be read again where it has been
     * @return the import, empty where too many wait already; then the file is gone
     */
    Optional<ImportProgress> start(ImportRequest request, Upload upload, boolean anew) throws IOException {
        starting.lock();
        try {
            var known = anew
                    ? Optional.<ImportProgress>empty()
                    : OnEventLoop.await(() -> store.same(request, upload.sha256()));
            if (known.isPresent() && !restart(known.get())) {
                return known;
            }
            if (OnEventLoop.await(() -> store.waiting(folder.id())) >= mostWaiting) {
                return Optional.empty();
            }
            return Optional.of(taken(request, upload, known.map(ImportProgress::id)));
        } finally {
            starting.unlock();
            folder.remove(upload.file());
        }
    }

    /** A failed one goes on with the new file, and so does one whose process and disk are gone. */
    private static boolean restart(ImportProgress known) {
        return ImportState.of(known.state()) == ImportState.FAILED || known.stalled();
    }

    private ImportProgress taken(ImportRequest request, Upload upload, Optional<UUID> known) throws IOException {
        var id = known.orElseGet(Ids::random);
        folder.keep(upload, id);
        var again = known.flatMap(one -> OnEventLoop.await(() -> store.again(one, folder.id())));
        var progress = again.orElseGet(() -> OnEventLoop.await(() -> store.begin(id, request, upload, folder.id())));
        worker.wake();
        return progress;
    }

    /** Lets a failed import go on where it was; empty where its file is gone. */
    Optional<ImportProgress> retry(UUID id) {
        if (!folder.has(id)) {
            return Optional.empty();
        }
        var progress = OnEventLoop.await(() -> store.again(id, folder.id()));
        worker.wake();
        return progress;
    }

    /** Gives an import up and removes its file; false where it is done. What the broker has, it keeps. */
    boolean discard(UUID id, String why) {
        var given = OnEventLoop.await(() -> store.fail(id, why, false));
        if (given && !worker.runs(id)) {
            folder.remove(folder.file(id));
        }
        return given;
    }
}

package io.debrief.ingest.source;

import io.debrief.ingest.IngestConfig;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sources in force: what the file said when it was last right. */
@Startup
@ApplicationScoped
public class Sources {

    private final IngestConfig config;
    private final SourceTypes types;
    private final Vertx vertx;
    private volatile SourceBook book = SourceBook.EMPTY;
    private volatile @Nullable String trouble;
    private byte[] seen = new byte[0];

    Sources(IngestConfig config, SourceTypes types, Vertx vertx) {
        this.config = config;
        this.types = types;
        this.vertx = vertx;
    }

    /**
     * Reads the file, and then whenever it changes.
     *
     * @throws BadSourcesException when the file is wrong at the start
     */
    @PostConstruct
    void start() {
        var file = config.sources();
        if (file.isEmpty()) {
            Log.warn("No sources are configured (debrief.ingest.sources): every delivery will be answered with 404");
            return;
        }
        try {
            load(file.get());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sources file " + file.get(), e);
        }
        vertx.setPeriodic(
                config.sourcesEvery().toMillis(),
                timer -> vertx.executeBlocking(() -> {
                            look(file.get());
                            return true;
                        })
                        .onFailure(e -> Log.error("Looking at the sources file failed", e)));
    }

    /** The sources in force. */
    public SourceBook book() {
        return book;
    }

    /** What is wrong with the file as it is now, while an earlier reading stays in force. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private synchronized void look(Path file) {
        try {
            load(file);
        } catch (BadSourcesException e) {
            report(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            report("the file cannot be read");
        }
    }

    private void report(String what) {
        if (!what.equals(trouble)) {
            Log.errorf("The sources file is wrong, the sources before stay in force: %s", what);
        }
        trouble = what;
    }

    private synchronized void load(Path file) throws IOException {
        var now = Files.readAllBytes(file);
        if (Arrays.equals(now, seen)) {
            return;
        }
        seen = now;
        book = SourceBook.parse(now, types);
        trouble = null;
        Log.infof("Sources: %s", book.all());
    }
}

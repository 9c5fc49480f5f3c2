package io.debrief.ingest.catalogue;

import io.debrief.ingest.IngestConfig;
import io.debrief.ingest.mapping.BadMappingException;
import io.debrief.ingest.mapping.MappingBook;
import io.debrief.ingest.mapping.MappingFolder;
import io.debrief.ingest.source.SourceType;
import io.debrief.ingest.source.SourceTypes;
import io.quarkus.logging.Log;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The mappings in force: the shipped ones, and the operator's folder as it was when it was last right. */
@ApplicationScoped
class Mappings implements SourceTypes.More {

    private final IngestConfig config;
    private final Vertx vertx;
    private final MappingBook book = MappingBook.shipped();
    private Map<String, String> seen = Map.of();
    private String trouble = "";

    Mappings(IngestConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    /**
     * Reads the folder, and then whenever it changes.
     *
     * @throws BadMappingException when a file is wrong at the start
     */
    @PostConstruct
    void start() {
        if (folder().isEmpty()) {
            return;
        }
        try {
            load(folder().get());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder of mappings " + config.mappings(), e);
        }
        vertx.setPeriodic(
                config.sourcesEvery().toMillis(),
                timer -> vertx.executeBlocking(() -> {
                            look();
                            return true;
                        })
                        .onFailure(e -> Log.error("Looking at the folder of mappings failed", e)));
    }

    @Override
    public Collection<SourceType> types() {
        return new MappedTypes(book, this::look).all();
    }

    private Optional<MappingFolder> folder() {
        return config.mappings().map(MappingFolder::new);
    }

    private void look() {
        folder().ifPresent(folder -> {
            try {
                load(folder);
            } catch (BadMappingException e) {
                report(String.valueOf(e.getMessage()));
            } catch (IOException e) {
                report("the folder cannot be read: " + e.getMessage());
            }
        });
    }

    private synchronized void report(String what) {
        if (!what.equals(trouble)) {
            Log.errorf("A mapping is wrong, the mappings before stay in force: %s", what);
        }
        trouble = what;
    }

    private synchronized void load(MappingFolder folder) throws IOException {
        var texts = folder.texts();
        if (texts.equals(seen)) {
            return;
        }
        var mappings = MappingFolder.parse(texts);
        book.add(mappings);
        seen = texts;
        trouble = "";
        Log.infof("Own mappings: %s", mappings.keySet());
    }
}

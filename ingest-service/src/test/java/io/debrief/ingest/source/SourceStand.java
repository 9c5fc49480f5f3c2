package io.debrief.ingest.source;

import io.debrief.ingest.IngestConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;

/** Sources and their health without the framework around them. */
public final class SourceStand {

    private SourceStand() {}

    /** The sources of the configured file. */
    public static Sources sources(IngestConfig config, SourceTypes types, Vertx vertx) {
        var sources = new Sources(config, types, vertx);
        sources.start();
        return sources;
    }

    /** Nobody asks these metrics. */
    public static SourceHealth health(Clock clock) {
        return new SourceHealth(new SimpleMeterRegistry(), clock);
    }
}

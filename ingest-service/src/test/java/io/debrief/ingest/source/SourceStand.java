package io.debrief.ingest.source;

import io.debrief.ingest.IngestConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Sources and their health without the framework around them. */
public final class SourceStand {

    private SourceStand() {}

    /** The sources of the configured file. */
    public static Sources sources(IngestConfig config, SourceTypes types, Vertx vertx) {
        var sources = new Sources(config, types, vertx);
        sources.start();
        return sources;
    }

    /** The sources of a file, read once. */
    public static Sources sources(Path file, SourceTypes types, Vertx vertx) {
        var settings = Map.of(
                "debrief.ingest.sources", file.toString(),
                "debrief.ingest.sources-every", "1h",
                "debrief.ingest.redaction-key-file", "unused");
        return sources(
                new SmallRyeConfigBuilder()
                        .withConverter(Duration.class, 200, new DurationConverter())
                        .withMapping(IngestConfig.class)
                        .withDefaultValues(settings)
                        .build()
                        .getConfigMapping(IngestConfig.class),
                types,
                vertx);
    }

    /** Nobody asks these metrics. */
    public static SourceHealth health(Clock clock) {
        return new SourceHealth(new SimpleMeterRegistry(), clock);
    }
}

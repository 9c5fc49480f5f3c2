package io.debrief.ingest.spool;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.ingest.IngestConfig;
import io.debrief.ingest.publishing.Outlet;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;

/** A spool without the framework around it. */
public final class SpoolStand implements AutoCloseable {

    private final Spool spool;

    public SpoolStand(IngestConfig config, Outlet outlet, ObjectMapper json, Clock clock) {
        spool = new Spool(config, outlet, json, clock, new SimpleMeterRegistry());
        spool.start();
    }

    public Spool spool() {
        return spool;
    }

    @Override
    public void close() {
        spool.stop();
    }
}

package io.debrief.ingest.spool;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Quarantined;
import io.debrief.ingest.publishing.WireJson;
import io.debrief.platform.ids.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Deliveries as JSON and back. What cannot be read back, such as after going back to an older version, is quarantined. */
final class SpoolCodec {

    private static final String STAGE = "spool";

    private final ObjectMapper json;
    private final WireJson wire;
    private final Clock clock;

    SpoolCodec(ObjectMapper json, Clock clock) {
        this.json = json;
        this.wire = new WireJson(json);
        this.clock = clock;
    }

    byte[] write(Spooled delivery) {
        return wire.bytes(delivery);
    }

    Spooled read(byte[] payload) {
        try {
            return json.readValue(payload, Spooled.class);
        } catch (IOException e) {
            return new Spooled(List.of(), List.of(unreadable(payload)));
        }
    }

    /** The same id each time, since a spool is replayed from its start when the process dies in the middle. */
    private Quarantined unreadable(byte[] payload) {
        var text = new String(payload, StandardCharsets.UTF_8);
        return new Quarantined(
                Ids.named("spool:" + text),
                "ingest-service",
                STAGE,
                "unreadable",
                "A delivery that was kept while the broker was away cannot be read back.",
                clock.instant(),
                "application/json",
                Map.of(),
                text,
                "text",
                "open");
    }
}

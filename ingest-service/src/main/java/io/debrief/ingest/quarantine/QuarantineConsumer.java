package io.debrief.ingest.quarantine;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Quarantined;
import io.debrief.platform.streams.consuming.Doorway;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Brings the quarantine topic into the table: ours and what other services could not read. */
@ApplicationScoped
class QuarantineConsumer {

    static final String CHANNEL = "quarantine-in";

    private final Doorway doorway;
    private final QuarantineStore store;
    private final ObjectMapper json;

    QuarantineConsumer(Doorway doorway, QuarantineStore store, ObjectMapper json) {
        this.doorway = doorway;
        this.store = store;
        this.json = json;
    }

    @Incoming(CHANNEL)
    Uni<Void> on(ConsumerRecords<byte[], byte[]> batch) {
        return doorway.enter(
                batch,
                consumed -> json.readValue(consumed.value(), Quarantined.class),
                (List<Quarantined> items) -> store.keep(items));
    }
}

package io.debrief.ingest.silence;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.platform.streams.consuming.Doorway;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns which incidents are open: a source's silence matters while people are at one. */
@ApplicationScoped
class IncidentsConsumer {

    private static final String CHANNEL = "incidents-in";

    private final Doorway doorway;
    private final IncidentStates states;
    private final ObjectMapper json;

    IncidentsConsumer(Doorway doorway, IncidentStates states, ObjectMapper json) {
        this.doorway = doorway;
        this.states = states;
        this.json = json;
    }

    @Incoming(CHANNEL)
    Uni<Void> on(ConsumerRecords<byte[], byte[]> batch) {
        return doorway.enter(
                batch,
                consumed -> IncidentState.read(json, consumed.value()),
                (List<IncidentState> read) -> states.keep(read));
    }
}

package io.debrief.actions.incident;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.platform.streams.consuming.Doorway;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes incidents in. */
@ApplicationScoped
public class IncidentsConsumer {

    private static final String CHANNEL = "incidents-in";

    private final Doorway doorway;
    private final ObjectMapper json;
    private final IncidentCopy incidents;

    IncidentsConsumer(Doorway doorway, ObjectMapper json, IncidentCopy incidents) {
        this.doorway = doorway;
        this.json = json;
        this.incidents = incidents;
    }

    /** A batch of incidents. */
    @Incoming(CHANNEL)
    public Uni<Void> on(ConsumerRecords<byte[], byte[]> batch) {
        return doorway.enter(batch, consumed -> IncidentNews.read(json, consumed.value()), this::store);
    }

    /** Stores what records of incidents say. */
    public Uni<Void> store(List<IncidentNews> news) {
        return incidents.store(news);
    }
}

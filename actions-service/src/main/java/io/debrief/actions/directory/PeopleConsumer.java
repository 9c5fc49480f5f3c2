package io.debrief.actions.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.platform.streams.consuming.Doorway;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes people in. */
@ApplicationScoped
public class PeopleConsumer {

    private static final String CHANNEL = "people-in";

    private final Doorway doorway;
    private final ObjectMapper json;
    private final PeopleCopy people;

    PeopleConsumer(Doorway doorway, ObjectMapper json, PeopleCopy people) {
        this.doorway = doorway;
        this.json = json;
        this.people = people;
    }

    /** A batch of people. */
    @Incoming(CHANNEL)
    public Uni<Void> on(ConsumerRecords<byte[], byte[]> batch) {
        return doorway.enter(batch, consumed -> json.readValue(consumed.value(), PersonSnapshot.class), people::store);
    }
}

package io.debrief.actions.candidate;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.drafting.FollowUpText;
import io.debrief.platform.streams.consuming.Doorway;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in follow-ups as people save them. */
@ApplicationScoped
public class FollowUpsConsumer {

    private static final String CHANNEL = "followups-in";

    private final Doorway doorway;
    private final ObjectMapper json;
    private final TextReader reader;

    FollowUpsConsumer(Doorway doorway, ObjectMapper json, TextReader reader) {
        this.doorway = doorway;
        this.json = json;
        this.reader = reader;
    }

    /** A batch of texts. */
    @Incoming(CHANNEL)
    public Uni<Void> on(ConsumerRecords<byte[], byte[]> batch) {
        return doorway.enter(
                batch, consumed -> json.readValue(consumed.value(), FollowUpText.class), reader::readFollowUps);
    }
}

package io.debrief.timeline.signal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Signal;
import io.debrief.platform.streams.consuming.Doorway;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Signals from the topic into the archive. */
@ApplicationScoped
class SignalConsumer {

    private static final String CHANNEL = "signals-in";

    private final Doorway doorway;
    private final SignalStore store;
    private final ObjectMapper json;

    SignalConsumer(Doorway doorway, SignalStore store, ObjectMapper json) {
        this.doorway = doorway;
        this.store = store;
        this.json = json;
    }

    @Incoming(CHANNEL)
    Uni<Void> on(ConsumerRecords<byte[], byte[]> batch) {
        return doorway.enter(batch, this::decode, store::store);
    }

    private Delivery decode(ConsumerRecord<byte[], byte[]> consumed) throws IOException {
        var body = new String(consumed.value(), StandardCharsets.UTF_8);
        return Delivery.of(json.readValue(consumed.value(), Signal.class), body);
    }
}

package io.debrief.timeline.signal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.debrief.contracts.signal.Signal;
import io.debrief.platform.streams.consuming.Doorway;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Signals from the topic into the archive. */
@ApplicationScoped
class SignalConsumer {

    private static final String CHANNEL = "signals-in";

    private final Doorway doorway;
    private final SignalStore store;
    private final Fresh fresh;
    private final ObjectReader reader;

    SignalConsumer(Doorway doorway, SignalStore store, Fresh fresh, ObjectMapper json) {
        this.doorway = doorway;
        this.store = store;
        this.fresh = fresh;
        this.reader = withoutRaw(json);
    }

    /** A reader that skips what the signal came as: the table gets it with the body, and nothing else here looks at it. */
    private static ObjectReader withoutRaw(ObjectMapper json) {
        return json.copy().addMixIn(Signal.class, WithoutRaw.class).readerFor(Signal.class);
    }

    @JsonIgnoreProperties("raw")
    private interface WithoutRaw {}

    @Incoming(CHANNEL)
    Uni<Void> on(ConsumerRecords<byte[], byte[]> batch) {
        return doorway.enter(batch, this::decode, this::store);
    }

    private Uni<Void> store(List<Delivery> deliveries) {
        return store.store(deliveries).onFailure().invoke(fresh::clear);
    }

    private Delivery decode(ConsumerRecord<byte[], byte[]> consumed) throws IOException {
        var body = new String(consumed.value(), StandardCharsets.UTF_8);
        return Delivery.of(reader.readValue(consumed.value()), body);
    }
}

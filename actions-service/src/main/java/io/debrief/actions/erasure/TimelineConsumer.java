package io.debrief.actions.erasure;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.platform.streams.consuming.Doorway;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes timeline entries in, only to honour erasure. */
@ApplicationScoped
public class TimelineConsumer {

    private static final String CHANNEL = "timeline-in";

    private final Doorway doorway;
    private final ObjectMapper json;
    private final LineTexts texts;

    TimelineConsumer(Doorway doorway, ObjectMapper json, LineTexts texts) {
        this.doorway = doorway;
        this.json = json;
        this.texts = texts;
    }

    /** A batch of entries; what is restricted comes in full by the restricted topic. */
    @Incoming(CHANNEL)
    public Uni<Void> on(ConsumerRecords<byte[], byte[]> batch) {
        return doorway.enter(batch, consumed -> read(consumed.value()), texts::store);
    }

    /** Reads a full record; empty where it is a notice only. */
    Optional<EntryNews> read(byte[] value) throws IOException {
        var tree = json.readTree(value);
        return tree.hasNonNull("lines")
                ? Optional.ofNullable(EntryNews.of(json.treeToValue(tree, EntrySnapshot.class)))
                : Optional.empty();
    }
}

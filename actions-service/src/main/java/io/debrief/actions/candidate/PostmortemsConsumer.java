package io.debrief.actions.candidate;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.drafting.PostmortemSnapshot;
import io.debrief.platform.streams.consuming.Doorway;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes post-mortems in. */
@ApplicationScoped
public class PostmortemsConsumer {

    private static final String CHANNEL = "postmortems-in";

    private final Doorway doorway;
    private final ObjectMapper json;
    private final TextReader reader;

    PostmortemsConsumer(Doorway doorway, ObjectMapper json, TextReader reader) {
        this.doorway = doorway;
        this.json = json;
        this.reader = reader;
    }

    /** A batch of post-mortems; what is restricted comes in full by the restricted topic. */
    @Incoming(CHANNEL)
    public Uni<Void> on(ConsumerRecords<byte[], byte[]> batch) {
        return doorway.enter(batch, consumed -> read(consumed.value()), this::store);
    }

    /** Reads a full record; empty where it is a notice only. */
    public Optional<PostmortemSnapshot> read(byte[] value) throws IOException {
        var tree = json.readTree(value);
        return tree.hasNonNull("incident") && tree.has("state")
                ? Optional.of(json.treeToValue(tree, PostmortemSnapshot.class))
                : Optional.empty();
    }

    /** Stores what records of post-mortems say. */
    public Uni<Void> store(List<Optional<PostmortemSnapshot>> read) {
        return reader.readPostmortems(read.stream().flatMap(Optional::stream).toList());
    }
}

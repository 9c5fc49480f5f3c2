package io.debrief.platform.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.platform.streams.consuming.Doorway;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Stores numbers; the table refuses negative ones. */
@ApplicationScoped
public class NumbersConsumer {

    private final Doorway doorway;
    private final ObjectMapper json;

    NumbersConsumer(Doorway doorway, ObjectMapper json) {
        this.doorway = doorway;
        this.json = json;
    }

    @Incoming("numbers")
    public Uni<Void> on(ConsumerRecords<byte[], byte[]> batch) {
        return doorway.enter(batch, consumed -> json.readTree(consumed.value()), this::store);
    }

    private Uni<Void> store(List<JsonNode> numbers) {
        var ids = numbers.stream().map(n -> n.path("id").asText()).toArray(String[]::new);
        var values = numbers.stream().map(n -> n.path("value").asInt()).toArray(Integer[]::new);
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into number (id, value) select * from unnest(cast(?1 as text[]), cast(?2 as int[]))"
                                        + " on conflict (id) do nothing")
                        .setParameter(1, ids)
                        .setParameter(2, values)
                        .executeUpdate())
                .replaceWithVoid());
    }
}

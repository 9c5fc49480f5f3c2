package io.debrief.actions.restricted;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.actions.candidate.PostmortemsConsumer;
import io.debrief.actions.erasure.EntryTexts;
import io.debrief.actions.incident.IncidentNews;
import io.debrief.actions.incident.IncidentsConsumer;
import io.debrief.contracts.topic.RestrictedKey;
import io.debrief.contracts.topic.Topic;
import io.debrief.platform.streams.consuming.Doorway;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Sorts restricted records by the topic they belong to. */
@ApplicationScoped
public class RestrictedConsumer {

    private static final String CHANNEL = "restricted-in";

    private final Doorway doorway;
    private final ObjectMapper json;
    private final IncidentsConsumer incidents;
    private final PostmortemsConsumer postmortems;
    private final EntryTexts entries;

    RestrictedConsumer(
            Doorway doorway,
            ObjectMapper json,
            IncidentsConsumer incidents,
            PostmortemsConsumer postmortems,
            EntryTexts entries) {
        this.doorway = doorway;
        this.json = json;
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.entries = entries;
    }

    /** A batch of restricted records. */
    @Incoming(CHANNEL)
    public Uni<Void> on(ConsumerRecords<byte[], byte[]> batch) {
        return doorway.enter(batch, this::read, this::store);
    }

    private Supplier<Uni<Void>> read(ConsumerRecord<byte[], byte[]> consumed) throws IOException {
        var topic = RestrictedKey.parse(new String(consumed.key(), StandardCharsets.UTF_8))
                .topic();
        if (topic.equals(Topic.INCIDENTS.name())) {
            var news = IncidentNews.read(json, consumed.value());
            return () -> incidents.store(List.of(news));
        }
        if (topic.equals(Topic.POSTMORTEMS.name())) {
            var postmortem = postmortems.read(consumed.value());
            return () -> postmortems.store(List.of(postmortem));
        }
        if (topic.equals(Topic.TIMELINE.name())) {
            return entries.reading(consumed.value());
        }
        return () -> Uni.createFrom().voidItem();
    }

    /** One after the other; each is a transaction of its own, and repeating one changes nothing. */
    private Uni<Void> store(List<Supplier<Uni<Void>>> works) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var work : works) {
            all = all.chain(() -> work.get());
        }
        return all;
    }
}

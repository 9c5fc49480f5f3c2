package io.debrief.timeline.round;

import io.debrief.contracts.topic.Topic;
import io.debrief.platform.ids.Ids;
import io.debrief.platform.streams.sending.CloudEvent;
import io.debrief.platform.streams.sending.KafkaSender;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A tombstone a day into each partition of the compacted topics this service writes: the log rolls and compacts only
 * when something is appended, and what was erased has to be forgotten in a quiet week too. Readers skip a tombstone of
 * a key they do not know.
 */
@ApplicationScoped
class Heartbeat {

    private static final List<Topic> COMPACTED =
            List.of(Topic.INCIDENTS, Topic.TIMELINE, Topic.RESTRICTED, Topic.PEOPLE);
    /** Well-formed as a key of each of these topics, and nothing's. */
    private static final byte[] KEY = "heartbeat/00000000-0000-0000-0000-000000000000".getBytes(StandardCharsets.UTF_8);

    private final KafkaSender sender;
    private final Leadership leadership;
    private final Clock clock;

    Heartbeat(KafkaSender sender, Leadership leadership, Clock clock) {
        this.sender = sender;
        this.leadership = leadership;
        this.clock = clock;
    }

    @Scheduled(every = "24h", delayed = "5m")
    Uni<Void> beat() {
        if (!leadership.isHeld()) {
            return Uni.createFrom().voidItem();
        }
        var sends = COMPACTED.stream().flatMap(this::beats).map(sender::send).toList();
        return Uni.join().all(sends).andFailFast().replaceWithVoid();
    }

    private Stream<ProducerRecord<byte[], byte[]>> beats(Topic topic) {
        var now = clock.instant();
        return IntStream.range(0, sender.partitions(topic.name()))
                .mapToObj(partition -> new ProducerRecord<>(
                        topic.name(),
                        partition,
                        KEY,
                        null,
                        new CloudEvent(
                                        Ids.random().toString(),
                                        topic.eventType(),
                                        "/timeline-service",
                                        "heartbeat",
                                        now,
                                        now,
                                        null)
                                .headers()));
    }
}

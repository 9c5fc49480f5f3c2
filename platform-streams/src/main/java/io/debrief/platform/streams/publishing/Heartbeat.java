package io.debrief.platform.streams.publishing;

import io.debrief.contracts.topic.Topic;
import io.debrief.platform.ids.Ids;
import io.debrief.platform.streams.database.CallersContext;
import io.debrief.platform.streams.sending.CloudEvent;
import io.debrief.platform.streams.sending.KafkaSender;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A tombstone a day into each partition of the compacted topics a service writes: a log rolls and compacts only when
 * something is appended, and what was erased has to be forgotten in a quiet week too. Readers skip a tombstone of a key
 * they do not know.
 */
@ApplicationScoped
public class Heartbeat {

    /** Well-formed as a key of every topic, and nothing's. */
    private static final byte[] KEY = "heartbeat/00000000-0000-0000-0000-000000000000".getBytes(StandardCharsets.UTF_8);

    private final List<Topic> topics;
    private final KafkaSender sender;
    private final Clock clock;
    private final String application;

    Heartbeat(
            @All List<SnapshotSource> sources,
            KafkaSender sender,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.topics = sources.stream()
                .flatMap(source -> source.topics().stream())
                .filter(Topic::compacted)
                .distinct()
                .toList();
        this.sender = sender;
        this.clock = clock;
        this.application = application;
    }

    /** One replica beats; the others find the lock taken. */
    @Scheduled(
            every = "${debrief.heartbeat.every:24h}",
            delayed = "${debrief.heartbeat.delayed:5m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> beat() {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
                        .setParameter(1, (long) ("heartbeat:" + application).hashCode())
                        .getSingleResult())
                .chain(mine -> mine ? send() : Uni.createFrom().voidItem()));
    }

    private Uni<Void> send() {
        var context = CallersContext.executor();
        var sends = topics.stream().flatMap(this::beats).map(sender::send).toList();
        return sends.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(sends).andFailFast().replaceWithVoid().emitOn(context);
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
                                        "/" + application,
                                        "heartbeat",
                                        now,
                                        now,
                                        null)
                                .headers()));
    }
}

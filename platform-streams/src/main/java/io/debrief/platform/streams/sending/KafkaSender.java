package io.debrief.platform.streams.sending;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The one producer of a service: acknowledged by all in-sync replicas, idempotent, quick to say no. */
@ApplicationScoped
public class KafkaSender {

    private static final int LINGER_MILLIS = 2;
    private static final Duration PROBE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(5);

    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Object> settings;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    KafkaSender(@Identifier("default-kafka-broker") Map<String, Object> broker, SenderConfig config) {
        this.settings = settings(broker, config);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    void stop(@Observes ShutdownEvent event) {
        producer.close(PATIENCE_AT_END);
    }

    /** The settings in force, for tests that guard what acknowledged means. */
    public Map<String, Object> effectiveSettings() {
        return Map.copyOf(settings);
    }

    /**
     * Learns where a topic's partitions are, off the caller's thread, so that {@link #send} need not wait for it.
     * Tries until the broker answers.
     */
    public void prepare(List<String> topics) {
        Infrastructure.getDefaultWorkerPool().execute(() -> topics.forEach(this::learn));
    }

    private void learn(String topic) {
        try {
            producer.partitionsFor(topic);
            known.add(topic);
        } catch (KafkaException e) {
            Log.warnf("Topic %s cannot be reached yet: %s", topic, e.getMessage());
            var unused = Infrastructure.getDefaultWorkerPool()
                    .schedule(() -> learn(topic), PROBE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Whether the partitions of these topics were learnt. */
    public boolean ready(List<String> topics) {
        return known.containsAll(topics);
    }

    /**
     * Sends a record.
     *
     * @param topic the topic
     * @param key the key
     * @param value the value, null for a tombstone
     * @param event its attributes
     * @return completes once all in-sync replicas have it; fails with Kafka's exception when they do not in time.
     *     Completes on a thread of the producer.
     */
    public Uni<Void> send(String topic, String key, byte @Nullable [] value, CloudEvent event) {
        return send(new ProducerRecord<>(topic, null, key.getBytes(StandardCharsets.UTF_8), value, event.headers()));
    }

    /**
     * As {@link #send(String, String, byte[], CloudEvent)}, on the partition of another key, so that records of one
     * aggregate stay in order.
     *
     * @param partitionBy the key that decides the partition, null for the record's own
     */
    public Uni<Void> send(
            String topic, @Nullable String partitionBy, String key, byte @Nullable [] value, CloudEvent event) {
        return Uni.createFrom().deferred(() -> {
            Integer partition = partitionBy == null ? null : partition(topic, partitionBy);
            return send(new ProducerRecord<>(
                    topic, partition, key.getBytes(StandardCharsets.UTF_8), value, event.headers()));
        });
    }

    /** How many partitions a topic has; waits a moment where {@link #prepare} did not learn it yet. */
    public int partitions(String topic) {
        return producer.partitionsFor(topic).size();
    }

    private int partition(String topic, String key) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions(topic));
    }

    /** Sends a record as it is; see {@link #send(String, String, byte[], CloudEvent)}. */
    public Uni<Void> send(ProducerRecord<byte[], byte[]> producerRecord) {
        return Uni.createFrom().emitter(emitter -> {
            var unused = producer.send(producerRecord, (metadata, failure) -> {
                if (failure == null) {
                    emitter.complete(null);
                } else {
                    emitter.fail(failure);
                }
            });
        });
    }

    private static Map<String, Object> settings(Map<String, Object> broker, SenderConfig config) {
        int delivery = Math.toIntExact(config.deliveryTimeout().toMillis());
        var settings = new HashMap<String, Object>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(500, delivery - 300));
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        // A send must not hold its thread: what the broker's address book lacks is fetched by prepare().
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 200);
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(7).toMillis());
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, config.bufferMemory());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * 1024 * 1024);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        return settings;
    }
}

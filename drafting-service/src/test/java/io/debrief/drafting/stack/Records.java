package io.debrief.drafting.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.topic.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts records on topics as other services would, and reads what is there. */
@ApplicationScoped
public class Records {

    private final String servers;
    private final ObjectMapper json;
    private final KafkaProducer<byte[], byte[]> producer;

    Records(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, ObjectMapper json) {
        this.servers = servers;
        this.json = json;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    void stop(@Observes io.quarkus.runtime.ShutdownEvent event) {
        producer.close(Duration.ofSeconds(2));
    }

    /** Sends a value as JSON and waits for the broker; null is a tombstone. */
    public void send(Topic topic, String key, Object value) {
        try {
            var bytes = value == null ? null : json.writeValueAsBytes(value);
            producer.send(new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), bytes))
                    .get();
        } catch (ExecutionException | InterruptedException | java.io.IOException e) {
            throw new IllegalStateException("the record was not taken", e);
        }
    }

    /** All values of a key on a topic from its beginning, in order; tombstones are left out. */
    public List<JsonNode> of(Topic topic, String key) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<JsonNode>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var read : consumer.poll(Duration.ofMillis(200))) {
                    if (read.value() != null && key.equals(new String(read.key(), StandardCharsets.UTF_8))) {
                        found.add(json.readTree(read.value()));
                    }
                }
            }
            return found;
        } catch (java.io.IOException e) {
            throw new IllegalStateException("the record is not JSON", e);
        }
    }
}

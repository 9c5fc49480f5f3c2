package io.debrief.ingest.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads a topic from its start to where it ends at the moment of asking: what is acknowledged, nothing less. */
public final class SignalTopic {

    private SignalTopic() {}

    public static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "isolation.level",
                "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    public static List<Signal> signals(ObjectMapper json) {
        return records("debrief.signals").stream().map(one -> signal(json, one)).toList();
    }

    public static Signal signal(ObjectMapper json, String id) {
        return signals(json).stream()
                .filter(signal -> signal.id().equals(UUID.fromString(id)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("signal " + id + " is not on the topic"));
    }

    public static String header(ConsumerRecord<byte[], byte[]> one, String name) {
        var header = one.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Signal signal(ObjectMapper json, ConsumerRecord<byte[], byte[]> one) {
        try {
            return json.readValue(one.value(), Signal.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

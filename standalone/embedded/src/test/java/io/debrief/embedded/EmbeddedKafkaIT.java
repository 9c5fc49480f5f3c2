package io.debrief.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.topic.Topic;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedKafkaIT {

    @TempDir
    Path folder;

    @Test
    void topicsAreMadeOnceAndSurviveARestart() throws Exception {
        // Given
        try (var kafka = EmbeddedKafka.start(folder, 0)) {
            assertThat(Topics.create(kafka.bootstrapServers(), (short) 1)).hasSameSizeAs(Topic.ALL);
        }

        // When
        try (var kafka = EmbeddedKafka.start(folder, 0)) {

            // Then
            assertThat(Topics.create(kafka.bootstrapServers(), (short) 1)).isEmpty();
            assertThat(Topics.replicas(kafka.bootstrapServers())).isEqualTo((short) 1);
            assertThat(setting(kafka, Topic.ACTIONS, "cleanup.policy")).isEqualTo("compact");
            assertThat(setting(kafka, Topic.SIGNALS, "retention.ms")).isEqualTo("2592000000");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "gzip", "lz4", "snappy", "zstd"})
    void theBrokerReadsWhatClientsCompress(String compression) throws Exception {
        try (var kafka = EmbeddedKafka.start(folder, 0)) {
            // Given
            Topics.create(kafka.bootstrapServers(), (short) 1);
            Map<String, Object> settings =
                    Map.of("bootstrap.servers", kafka.bootstrapServers(), "compression.type", compression);

            // When
            try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                var sent = producer.send(new ProducerRecord<>(Topic.ACTIONS.name(), "ACT-1", "x".repeat(1000)));

                // Then
                assertThat(sent.get(20, TimeUnit.SECONDS).hasOffset()).isTrue();
            }
        }
    }

    private static String setting(EmbeddedKafka kafka, Topic topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            return admin.describeConfigs(java.util.List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get(name)
                    .value();
        }
    }
}

package io.debrief.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.debrief.contracts.topic.Topic;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

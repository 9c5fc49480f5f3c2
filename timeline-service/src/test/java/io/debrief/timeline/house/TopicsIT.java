package io.debrief.timeline.house;

import static io.debrief.timeline.stack.Stack.as;
import static io.debrief.timeline.stack.Stack.open;
import static io.debrief.timeline.stack.Stack.timelineOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.topic.Topic;
import io.debrief.timeline.stack.Signals;
import io.debrief.timeline.stack.Stack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What others read: snapshots with their headers, tombstones, and nothing of what is restricted. */
@QuarkusTest
class TopicsIT {

    @Inject
    Stack stack;

    @Inject
    ObjectMapper json;

    @Test
    void incidentsEntriesAndRulingsAreToldWithTheirHeaders() throws Exception {
        // Given
        var signals = Signals.of("topics");
        var incident = open("Topics", signals.channel());
        stack.send(signals.message(1, "hello"), signals.message(2, "again"));
        String id = timelineOf(incident, 2).jsonPath().getString("items[0].id");
        as("p_ana")
                .body(Map.of("pinned", true))
                .patch("/v1/incidents/" + incident + "/timeline/" + id)
                .then()
                .statusCode(200);

        // When
        var entries = read(
                Topic.TIMELINE,
                found -> found.stream()
                        .anyMatch(one -> one.key().equals(incident + "/" + id)
                                && String.valueOf(one.value()).contains("\"pinned\":true")));
        var incidents = read(
                Topic.INCIDENTS,
                found -> found.stream().anyMatch(one -> one.key().equals(incident)));
        var activity = read(
                Topic.ACTIVITY,
                found -> found.stream()
                        .anyMatch(one -> one.key().equals(incident)
                                && String.valueOf(one.value()).contains("entry.pinned")));

        // Then
        var mine = entries.stream()
                .filter(one -> one.key().startsWith(incident + "/"))
                .toList();
        assertThat(mine)
                .extracting(ConsumerRecord::partition)
                .containsOnly(mine.getFirst().partition());
        var newest = json.readTree(mine.stream()
                .filter(one -> one.key().endsWith(id))
                .reduce((a, b) -> b)
                .orElseThrow()
                .value());
        assertThat(newest.path("title").asText()).isEqualTo("hello");
        var headers = mine.getLast().headers();
        assertThat(new String(headers.lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("io.debrief.entry.v1");
        assertThat(new String(headers.lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .contains("@");
        assertThat(json.readTree(incidents.stream()
                                .filter(one -> one.key().equals(incident))
                                .reduce((a, b) -> b)
                                .orElseThrow()
                                .value())
                        .path("title")
                        .asText())
                .isEqualTo("Topics");
        assertThat(activity).isNotEmpty();
    }

    @Test
    void ofARestrictedIncidentThePublicTopicsTellItsLabelOnly() {
        // Given
        var signals = Signals.of("secret");
        var incident = open(Map.of("title", "Zorilla leak", "keys", List.of(signals.channel()), "restricted", true));
        stack.send(signals.message(1, "zorilla"));
        timelineOf(incident, 1);

        // When
        var restricted = read(
                Topic.RESTRICTED,
                found -> found.stream().anyMatch(one -> one.key().startsWith("debrief.timeline/" + incident + "/"))
                        && found.stream().anyMatch(one -> one.key().equals("debrief.incidents/" + incident)));
        var incidents = read(
                Topic.INCIDENTS,
                found -> found.stream().anyMatch(one -> one.key().equals(incident)));

        // Then
        assertThat(restricted)
                .anyMatch(one ->
                        one.value() != null && String.valueOf(one.value()).contains("zorilla"));
        assertThat(incidents)
                .filteredOn(one -> one.key().equals(incident))
                .allMatch(one -> String.valueOf(one.value()).contains("\"restricted\":true")
                        && !String.valueOf(one.value()).contains("Zorilla"));
        assertThat(read(Topic.TIMELINE, found -> true))
                .noneMatch(one -> one.key().startsWith(incident + "/"));
    }

    private static List<ConsumerRecord<String, String>> read(
            Topic topic, Predicate<List<ConsumerRecord<String, String>>> enough) {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            do {
                consumer.poll(Duration.ofMillis(300)).forEach(found::add);
            } while (!enough.test(found) && System.nanoTime() < end);
            assertThat(enough.test(found)).as("records on " + topic.name()).isTrue();
            return found;
        }
    }
}

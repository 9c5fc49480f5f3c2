package io.debrief.acceptance.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.debrief.acceptance.stack.Rest;
import io.debrief.acceptance.stack.RunningStack;
import io.debrief.acceptance.stack.SharedStack;
import io.debrief.contracts.topic.Topic;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One incident from its first alert to a taken action, and what must hold for everyone who reads along. */
@ExtendWith(SharedStack.class)
class WholeWayIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void fromTheFirstAlertToATakenAction(RunningStack stack) throws IOException {
        // Given an incident with alerts, chat and an end
        var story = new Story(stack);
        story.play();
        var ana = new Rest(stack.url("console"), stack.tokens().person("p_ana"));
        var incident = story.incident(ana);
        var path = "/v1/incidents/" + incident;

        // When somebody says which service it is about, its alerts come in, and with them the impact
        ana.call("PATCH", path, Map.of("services", List.of("checkout"), "severity", "sev2"), Map.of())
                .ok();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                ana.get(path).json().at("/milestones/impact/at").isTextual())
                        .isTrue());

        // When it has settled
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                ana.get(path + "/drafts").json().path("items").size())
                        .isPositive());
        var draft = ana.get(path + "/drafts/1").ok().json();

        // Then every sentence cites evidence that stands where it says
        assertThat(draft.path("statements").size()).isPositive();
        draft.path("statements").forEach(statement -> {
            assertThat(statement.path("citations").size())
                    .as(statement.path("text").asText())
                    .isPositive();
            statement
                    .path("citations")
                    .forEach(citation ->
                            assertThat(citation.path("quote").asText()).isNotEmpty());
        });

        // When people write what only people can
        write(ana, path, "conclusion", "The new pool was not tested against a slow gateway.");
        write(ana, path, "contributing_factors", "The load test has no slow gateway in it.");
        write(ana, path, "learned", "Our dashboards show averages and hid this.");
        write(ana, path, "follow_ups", "- Add an alert on pool exhaustion for checkout\n- Improve the docs\n");
        var early = ana.call("POST", path + "/postmortem/publication", Map.of(), match(ana, path));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().path("missing").size()).isPositive();
        ana.call("PUT", path + "/postmortem/lead", Map.of("person", "p_ana"), match(ana, path))
                .ok();
        ana.call("POST", path + "/postmortem/sign-offs", Map.of(), match(ana, path))
                .ok();
        var published = ana.call("POST", path + "/postmortem/publication", Map.of(), match(ana, path))
                .ok();
        assertThat(published.json().path("state").asText()).isEqualTo("published");

        // Then the follow-ups wait for a decision
        var candidates = new ArrayList<JsonNode>();
        await().atMost(SOON).untilAsserted(() -> {
            candidates.clear();
            ana.get("/v1/actions?incident=" + incident)
                    .ok()
                    .json()
                    .path("items")
                    .forEach(candidates::add);
            assertThat(candidates).hasSizeGreaterThanOrEqualTo(2);
        });
        assertThat(candidates).allSatisfy(candidate -> {
            assertThat(candidate.path("status").asText()).isEqualTo("candidate");
            assertThat(candidate.path("owner").isNull()).isTrue();
        });

        // When one is taken and one is dropped
        var taken = candidates.get(0).path("id").asText();
        var dropped = candidates.get(1).path("id").asText();
        var due = LocalDate.now(ZoneOffset.UTC).plusDays(14).toString();
        ana.call("POST", "/v1/actions/" + taken + "/take", Map.of("owner", "p_ana", "dueOn", due), tag(ana, taken))
                .ok();
        ana.call("POST", "/v1/actions/" + dropped + "/drop", Map.of("reason", "covered elsewhere"), tag(ana, dropped))
                .ok();

        // Then the topic says so
        await().atMost(SOON).untilAsserted(() -> {
            var told = TopicReader.all(stack.kafka(), Topic.ACTIONS.name()).stream()
                    .filter(read -> read.key().equals(taken))
                    .toList();
            assertThat(told).isNotEmpty();
            var newest = told.getLast();
            var action = JSON.readTree(newest.value());
            assertThat(action.path("status").asText()).isIn("taken", "offered");
            assertThat(action.path("owner").asText()).isEqualTo("p_ana");
            assertThat(action.path("dueOn").asText()).isEqualTo(due);
        });
        publicTopicsKeepTheirContract(stack);
    }

    private static void publicTopicsKeepTheirContract(RunningStack stack) throws IOException {
        for (var topic : Topic.ALL.stream().filter(Topic::open).toList()) {
            var records = TopicReader.all(stack.kafka(), topic.name());
            assertThat(records).as(topic.name()).isNotEmpty();
            var schema = schema(topic);
            for (var read : records) {
                assertThat(TopicReader.header(read, "ce_specversion")).isEqualTo("1.0");
                assertThat(TopicReader.header(read, "ce_type")).isEqualTo(topic.eventType());
                assertThat(TopicReader.header(read, "ce_id")).isNotEmpty();
                assertThat(Instant.parse(TopicReader.header(read, "ce_time"))).isNotNull();
                assertThat(Instant.parse(TopicReader.header(read, "ce_recordedtime")))
                        .isNotNull();
                if (read.value() != null) {
                    assertThat(schema.validate(JSON.readTree(read.value())))
                            .as("%s %s", topic.name(), read.value())
                            .isEmpty();
                }
            }
        }
    }

    private static void write(Rest person, String path, String section, String text) {
        person.call("PUT", path + "/postmortem/sections/" + section, Map.of("text", text), match(person, path))
                .ok();
    }

    private static Map<String, String> match(Rest person, String path) {
        return Map.of("If-Match", person.get(path + "/postmortem").ok().tag());
    }

    private static Map<String, String> tag(Rest person, String action) {
        return Map.of("If-Match", person.get("/v1/actions/" + action).ok().tag());
    }

    private static JsonSchema schema(Topic topic) throws IOException {
        try (var resource = Topic.class.getResourceAsStream(topic.schemaResource())) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(JSON.readTree(resource));
        }
    }
}

package io.debrief.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.debrief.contracts.drafting.PostmortemSnapshot;
import io.debrief.contracts.drafting.Statement;
import io.debrief.contracts.topic.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Texts that people save, as candidates on REST and on the topic. */
@QuarkusTest
class FollowUpsIT extends ServiceCalls {

    @Test
    void savedFollowUpsBecomeCandidatesOnRestAndOnTheTopic() throws IOException {
        // When
        save("## Action items\n- Add an alert for queue depth above 500\n- Improve monitoring\n", 1, false);

        // Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> listed().body("items", hasSize(2)));
        listed().body("items[1].title", equalTo("Add an alert for queue depth above 500"))
                .body("items[1].status", equalTo("candidate"))
                .body("items[1].category", equalTo("detect"))
                .body("items[1].span", contains(18, 56))
                .body("items[1].owner", nullValue())
                .body("items[0].vague", equalTo(true))
                .body("items[0].rewrite", containsString("\u27e8"));
        var id = listed().extract().<String>path("items[1].id");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(topics.newest("debrief.actions", id)).isNotNull());
        var published = topics.records("debrief.actions", id).getLast();
        assertThat(Topics.header(published, "ce_id")).isEqualTo(id + "@1");
        assertThat(Topics.header(published, "ce_type")).isEqualTo("io.debrief.action.v1");
        try (var schema = Topic.class.getResourceAsStream(Topic.ACTIONS.schemaResource())) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(json.readTree(published.value())))
                    .isEmpty();
        }
    }

    @Test
    void aChangedTextWithdrawsWhatNobodyDecidedAndFlagsTheRest() throws IOException {
        // Given
        save("- Add an alert for disk usage above 80 %\n- Pin the base image of checkout\n", 1, false);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> listed().body("items", hasSize(2)));
        var pin = listed().extract().<String>path("items[0].id");
        var alert = listed().extract().<String>path("items[1].id");
        take(pin, 1, "p_ana").statusCode(200);

        // When
        save("- Document the failover of orders-db\n", 2, false);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> listed().body(
                                "items.title",
                                contains("Document the failover of orders-db", "Pin the base image of checkout"))
                        .body("items[1].flags", contains("text-changed"))
                        .body("items[1].status", equalTo("taken")));
        ana().get("/v1/actions/" + alert).then().statusCode(404);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(topics.records("debrief.actions", alert)).isNotEmpty();
            assertThat(topics.newest("debrief.actions", alert)).isNull();
        });
    }

    @Test
    void aPublishedPostmortemIsReadOnceHoweverOftenItComes() throws IOException {
        // Given
        var section = new PostmortemSnapshot.Section(
                "- Add a kill switch for the widget\n", new Statement.AuthorRef(null, "p_ana"), Instant.now());
        var postmortem = new PostmortemSnapshot(
                incident,
                "Outage",
                "published",
                "p_ana",
                null,
                null,
                Map.of("follow-ups", section),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Instant.now(),
                "p_ana",
                null,
                false,
                false,
                7);

        // When
        save("- Add a kill switch for the widget\n", 3, false);
        topics.send(Topic.POSTMORTEMS.name(), incident, json.writeValueAsString(postmortem));
        topics.send(Topic.POSTMORTEMS.name(), incident, json.writeValueAsString(postmortem));
        save("- Add a kill switch for the widget\n- Document how to flip the kill switch\n", 8, false);

        // Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> listed().body("items", hasSize(2)));
    }

    @Test
    void theSameTextFindsTheSameOnes() {
        var text = "- Add an alert for repeats " + UUID.randomUUID() + "\n- Document repeats " + UUID.randomUUID();
        var first = extract(text, incident).extract().<List<String>>path("items.id");
        var second = extract(text, incident).extract().<List<String>>path("items.id");

        assertThat(first).hasSize(2);
        assertThat(second).isEqualTo(first);
        listed().body("items", hasSize(2));
    }
}

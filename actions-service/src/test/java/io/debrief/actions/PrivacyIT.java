package io.debrief.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.debrief.contracts.topic.Topic;
import io.debrief.devservices.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Erased words and restricted incidents. */
@QuarkusTest
class PrivacyIT extends ServiceCalls {

    @Test
    void anErasedMessageTakesItsWordsWithIt() throws IOException {
        // Given
        var line = UUID.randomUUID();
        var words = "rotate the vault key hunter2-" + line;
        topics.send(Topic.TIMELINE.name(), incident + "/" + line, Entries.said(json, incident, line, words, 1));
        save("- " + words + "\n- Document the rotation of keys\n", 1, false);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> listed().body("items", hasSize(2)));
        var id = listed().extract().<String>path("items[1].id");

        // When
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    topics.send(Topic.TIMELINE.name(), incident + "/" + line, Entries.erased(json, incident, line, 2));

                    // Then
                    ana().get("/v1/actions/{id}", id)
                            .then()
                            .body("quote", nullValue())
                            .body("flags", contains("quote-erased"))
                            .body("title", not(containsString("hunter2")));
                });
        listed().body("items[0].quote", equalTo("Document the rotation of keys"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(String.valueOf(topics.newest("debrief.actions", id)))
                        .doesNotContain("hunter2")
                        .contains("quote-erased"));
    }

    @Test
    void restrictedFollowUpsAreSeenByThePeopleOfTheIncidentOnly() throws IOException {
        // Given
        topics.send(
                Topic.RESTRICTED.name(),
                "debrief.incidents/" + incident,
                Entries.incident(json, incident, Map.of("lead", "p_kat"), true, 1));
        save("- Rotate the signing key of gateway\n", 1, true);

        // Then
        var kat = TestTokens.person("p_kat", "responder");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        as(kat).get("/v1/actions?incident=" + incident).then().body("items", hasSize(1)));
        var id =
                as(kat).get("/v1/actions?incident=" + incident).then().extract().<String>path("items[0].id");
        listed().body("items", empty());
        ana().get("/v1/actions/{id}", id).then().statusCode(404);
        at(ana(), 1)
                .body("{\"reason\":\"x\"}")
                .post("/v1/actions/{id}/drop", id)
                .then()
                .statusCode(404);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(topics.newest("debrief.actions", id)).isNotNull();
            assertThat(topics.newest("debrief.actions", id).toString())
                    .isEqualTo("{\"id\":\"" + id + "\",\"restricted\":true,\"version\":1}");
            assertThat(topics.newest("debrief.restricted", "debrief.actions/" + id)
                            .path("title")
                            .asText())
                    .isEqualTo("Rotate the signing key of gateway");
        });
    }
}

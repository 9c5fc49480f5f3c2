package io.debrief.drafting.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.debrief.contracts.topic.Topic;
import io.debrief.devservices.TestTokens;
import io.debrief.drafting.stack.Api;
import io.debrief.drafting.stack.Records;
import io.debrief.drafting.stack.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    Records records;

    @Test
    void aSettledIncidentIsDraftedOnceWithoutAnybodyAsking() {
        var id = Story.of(records, "sev3").usual().resolved().id();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(records.of(Topic.DRAFTS, id))
                        .isNotEmpty()
                        .allSatisfy(draft ->
                                assertThat(draft.path("revision").asInt()).isEqualTo(1)));
        Api.as("p_ana")
                .get("/v1/incidents/{id}/drafts", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("draft"))
                .body("items[0].engine.name", equalTo("embedded"));
        Api.postmortem(id, "p_ana").then().statusCode(200).body("suggestedLead", equalTo("p_ana"));
    }

    @Test
    void askedForWhileOpenItIsABriefing() {
        var id = Story.of(records, "sev3").usual().open().id();

        var briefing = Api.draft(id, "p_ana");

        assertThat(briefing.getString("kind")).isEqualTo("briefing");
        Api.postmortem(id, "p_ana").then().statusCode(404).body("type", equalTo("urn:problem:postmortem-unknown"));
    }

    @Test
    void theSameEvidenceIsDraftedOnce() {
        var id = Story.of(records, "sev3").usual().resolved().id();

        var one = Api.draft(id, "p_ana");
        var other = Api.draft(id, "p_kat");

        assertThat(other.getInt("revision")).isEqualTo(one.getInt("revision"));
        assertThat(other.getString("createdAt")).isEqualTo(one.getString("createdAt"));
        assertThat(other.getList("statements.text")).isEqualTo(one.getList("statements.text"));
    }

    @Test
    void everyStatementCitesWordsThatStandInItsLine() {
        var id = Story.of(records, "sev3").usual().resolved().id();

        Api.draft(id, "p_ana");

        Api.as("p_ana")
                .get("/v1/incidents/{id}/drafts", id)
                .then()
                .body("items[0].statements.verdict", everyItem(is("supported")));
    }

    @Test
    void anEditedMessageMakesWhatCitesItStale() {
        // Given a draft, and every statement as its own sentence in the post-mortem
        var story = Story.of(records, "sev3").usual().resolved();
        var draft = Api.draft(story.id(), "p_ana");
        var lines = draft.getList("statements.citations.line.flatten()", String.class);
        var message = java.util.stream.Stream.of("m1", "m2", "m3")
                .filter(name -> lines.contains(story.line(name).toString()))
                .findFirst()
                .orElseThrow();

        // When a cited message is edited
        story.say(message, message.equals("m1") ? 300 : message.equals("m2") ? 600 : 900, "lee", "I said nothing.");

        // Then what cites it says so, by REST, in the post-mortem and on the topic
        var line = story.line(message).toString();
        var path = "statements.findAll { it.citations.any { it.line == '" + line + "' } }";
        await().atMost(SOON).untilAsserted(() -> {
            var now = Api.as("p_ana")
                    .get("/v1/incidents/{id}/drafts/{rev}", story.id(), draft.getInt("revision"))
                    .jsonPath();
            assertThat(now.getList(path + ".stale", Boolean.class)).isNotEmpty().containsOnly(true);
            assertThat(now.getList(path + ".staleWhy", String.class)).allMatch(why -> why.contains("edited"));
            assertThat(Api.postmortem(story.id(), "p_ana").jsonPath().getList(path + ".stale", Boolean.class))
                    .isNotEmpty()
                    .containsOnly(true);
            assertThat(records.of(Topic.DRAFTS, story.id())
                            .getLast()
                            .path("statements")
                            .findValues("stale"))
                    .anyMatch(stale -> stale.asBoolean());
        });
        Api.as("p_ana")
                .post("/v1/incidents/{id}/postmortem/publication", story.id())
                .then()
                .statusCode(409)
                .body("missing", org.hamcrest.Matchers.hasItem("stale_statements"));
    }

    @Test
    void whatIsRestrictedIsSeenByItsPeopleOnly() {
        var story = Story.restricted(records).usual().resolved();
        Api.draft(story.id(), "p_ana");

        for (var token :
                java.util.List.of(TestTokens.responder("p_kat"), TestTokens.machine("dashboard", "timeline:read"))) {
            for (var path : java.util.List.of("drafts", "drafts/1", "postmortem", "similar", "bundle")) {
                Api.with(token)
                        .get("/v1/incidents/" + story.id() + "/" + path)
                        .then()
                        .statusCode(404);
            }
        }
        Api.with(TestTokens.person("p_root", "admin"))
                .get("/v1/incidents/{id}/postmortem", story.id())
                .then()
                .statusCode(200);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(records.of(Topic.DRAFTS, story.id()))
                    .isNotEmpty()
                    .allSatisfy(told -> assertThat(told.size()).isEqualTo(3));
            assertThat(records.of(Topic.POSTMORTEMS, story.id()))
                    .isNotEmpty()
                    .allSatisfy(told ->
                            assertThat(told.path("restricted").asBoolean()).isTrue());
            assertThat(records.of(Topic.RESTRICTED, "debrief.drafts/" + story.id()))
                    .isNotEmpty();
        });
    }

    @Test
    void anUnknownIncidentHasNoDrafts() {
        Api.as("p_ana").get("/v1/incidents/INC-0/drafts").then().statusCode(404);
        Api.as("p_ana")
                .body(Map.of())
                .post("/v1/incidents/INC-0/drafts")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void anUnknownEngineIsABadRequest() {
        Api.as("p_ana")
                .body(Map.of("engine", "oracle"))
                .post("/v1/incidents/INC-0/drafts")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("engine"));
    }
}

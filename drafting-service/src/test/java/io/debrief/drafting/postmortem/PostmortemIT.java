package io.debrief.drafting.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.debrief.contracts.topic.Topic;
import io.debrief.drafting.stack.Api;
import io.debrief.drafting.stack.Records;
import io.debrief.drafting.stack.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostmortemIT {

    @Inject
    Records records;

    private Story drafted(String severity) {
        var story = Story.of(records, severity).usual().resolved();
        Api.draft(story.id(), "p_ana");
        return story;
    }

    @Test
    void publicationNamesWhatIsMissingAndPassesOnceItIsThere() {
        // Given a resolved SEV3 with a draft
        var id = drafted("sev3").id();

        // When somebody publishes right away, then the answer lists what is missing
        Api.as("p_ana")
                .post("/v1/incidents/{id}/postmortem/publication", id)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:not-ready"))
                .body("missing", contains("conclusion", "lead", "lead_sign_off"));

        // And the topic tells the state, without a text
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(records.of(Topic.POSTMORTEMS, id))
                        .isNotEmpty()
                        .allSatisfy(told -> {
                            assertThat(told.path("state").asText()).isEqualTo("draft");
                            assertThat(told.path("statements")).isEmpty();
                        }));

        // When the conclusion is written, the lead accepts and signs
        Api.save(id, "p_kat", "conclusion", "We ship with a flag from now on.")
                .then()
                .statusCode(200);
        Api.as("p_ana")
                .body(Map.of("person", "p_ana"))
                .put("/v1/incidents/{id}/postmortem/lead", id)
                .then()
                .statusCode(200)
                .body("lead", equalTo("p_ana"));
        Api.as("p_ana")
                .post("/v1/incidents/{id}/postmortem/sign-offs", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("in_review"));

        // Then it is published, and its text is on the topic
        Api.as("p_ana")
                .post("/v1/incidents/{id}/postmortem/publication", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("publishedBy", equalTo("p_ana"));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var onTopic = records.of(Topic.POSTMORTEMS, id);
            assertThat(onTopic).isNotEmpty();
            assertThat(onTopic.getLast().at("/sections/conclusion/text").asText())
                    .isEqualTo("We ship with a flag from now on.");
            assertThat(records.of(Topic.ACTIVITY, id))
                    .extracting(activity -> activity.path("what").asText())
                    .containsExactly("section.saved", "lead.set", "postmortem.signed", "postmortem.published");
        });
    }

    @Test
    void aGraveIncidentAsksForMoreAndForASecondReader() {
        var id = drafted("sev1").id();

        Api.as("p_ana")
                .post("/v1/incidents/{id}/postmortem/publication", id)
                .then()
                .statusCode(409)
                .body("missing", hasItems("contributing_factors", "learned", "conclusion", "second_reader"));
        Api.postmortem(id, "p_ana").then().body("dueOn", equalTo("2026-05-04"));
    }

    @Test
    void aTextIsSavedUponTheVersionThatWasSeen() {
        var id = drafted("sev3").id();
        var seen = Api.postmortem(id, "p_ana").header("ETag");
        var path = "/v1/incidents/{id}/postmortem/sections/learned";

        // Without a version it is refused
        Api.as("p_ana").body(Map.of("text", "x")).put(path, id).then().statusCode(428);
        // With the newest it is saved
        Api.as("p_ana")
                .header("If-Match", seen)
                .body(Map.of("text", "Ana's words"))
                .put(path, id)
                .then()
                .statusCode(200)
                .body("sections.learned.text", equalTo("Ana's words"))
                .body("sections.learned.author.person", equalTo("p_ana"));
        // With an older one nothing is overwritten
        Api.as("p_kat")
                .header("If-Match", seen)
                .body(Map.of("text", "Kat's words"))
                .put(path, id)
                .then()
                .statusCode(412);
        Api.postmortem(id, "p_ana").then().body("sections.learned.text", equalTo("Ana's words"));
    }

    @Test
    void anUnknownSectionIsNotFound() {
        var id = drafted("sev3").id();

        Api.save(id, "p_ana", "root_cause", "x")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem:section-unknown"))
                .body("sections", hasItem("follow_ups"));
    }

    @Test
    void savedFollowUpsReachWhoeverMakesActionsOfThem() {
        var id = drafted("sev3").id();

        Api.save(id, "p_kat", "follow_ups", "- Alert when the 5xx ratio exceeds 2 %.")
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var onTopic = records.of(Topic.FOLLOW_UPS, id);
            assertThat(onTopic).isNotEmpty();
            var last = onTopic.getLast();
            assertThat(last.path("text").asText()).isEqualTo("- Alert when the 5xx ratio exceeds 2 %.");
            assertThat(last.path("person").asText()).isEqualTo("p_kat");
        });
    }

    @Test
    void onlyTheLeadOrAFacilitatorGivesTheLead() {
        var id = drafted("sev3").id();
        var responder = io.debrief.devservices.TestTokens.person("p_lee", "responder");

        Api.with(responder)
                .body(Map.of("person", "p_kat"))
                .put("/v1/incidents/{id}/postmortem/lead", id)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:lead-accepts-in-person"));
        Api.with(responder)
                .body(Map.of("person", "p_lee"))
                .put("/v1/incidents/{id}/postmortem/lead", id)
                .then()
                .statusCode(200)
                .body("lead", equalTo("p_lee"));
    }

    @Test
    void aWaiverNeedsAReasonAndAnAnswerFillsAGap() {
        var id = drafted("sev2").id();
        var document = Api.postmortem(id, "p_ana");
        var gap = document.jsonPath().getString("gaps[0].id");

        Api.as("p_ana")
                .header("If-Match", document.header("ETag"))
                .body(Map.of())
                .post("/v1/incidents/{id}/postmortem/gaps/{gap}/waiver", id, gap)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
        Api.as("p_ana")
                .header("If-Match", document.header("ETag"))
                .body(Map.of("reason", "Nobody measured it."))
                .post("/v1/incidents/{id}/postmortem/gaps/{gap}/waiver", id, gap)
                .then()
                .statusCode(200)
                .body("gaps.find { it.id == '" + gap + "' }.state", equalTo("waived"));
        Api.as("p_kat")
                .body(Map.of("text", "About 1,200 customers."))
                .post("/v1/incidents/{id}/postmortem/gaps/{gap}/answer", id, gap)
                .then()
                .statusCode(200)
                .body("gaps.find { it.id == '" + gap + "' }.state", equalTo("filled"))
                .body("gaps.find { it.id == '" + gap + "' }.by", equalTo("p_kat"));
    }

    @Test
    void nobodyNeedsItWithAReason() {
        var id = drafted("sev3").id();

        Api.as("p_ana")
                .body(Map.of("reason", "A drill."))
                .post("/v1/incidents/{id}/postmortem/not-needed", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("not_needed"))
                .body("notNeeded", containsString("drill"))
                .body("missing", not(hasItem("drill")));
    }
}

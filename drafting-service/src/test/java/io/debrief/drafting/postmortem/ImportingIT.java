package io.debrief.drafting.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.debrief.contracts.topic.Topic;
import io.debrief.drafting.stack.Api;
import io.debrief.drafting.stack.Records;
import io.debrief.drafting.stack.Story;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A post-mortem that was written elsewhere is a quotation here. */
@QuarkusTest
class ImportingIT {

    private static final String TEXT =
            "# Checkout down\n\nThe breaker zz-breaker-17 tripped.\n\n## Action items\n\n- Add an alert\n";

    @Inject
    Records records;

    private static Response bring(String incident, String document, String text) {
        return Api.as("p_ana")
                .body(Map.of("document", document, "text", text, "author", "Lee Park"))
                .put("/v1/incidents/{id}/postmortem/import", incident);
    }

    @Test
    void anImportedTextIsOutButNobodySignedIt() {
        // Given
        var story = Story.of(records, "sev1").resolved();

        // When
        await().atMost(Duration.ofSeconds(10))
                .until(() -> bring(story.id(), "wiki/a.md", TEXT).statusCode() == 200);

        // Then
        Api.postmortem(story.id(), "p_ana")
                .then()
                .body("state", equalTo("published"))
                .body("publishedBy", nullValue())
                .body("publishedAt", nullValue())
                .body("signOffs", empty())
                .body("lead", nullValue())
                .body("dueOn", nullValue())
                .body("missing", empty())
                .body("statements", empty())
                .body("imported.text", equalTo(TEXT))
                .body("imported.author", equalTo("Lee Park"))
                .body("imported.by", equalTo("p_ana"));
        Api.as("p_ana")
                .accept("text/markdown")
                .get("/v1/incidents/{id}/postmortem", story.id())
                .then()
                .body(containsString("Nobody signed or published it here"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(records.of(Topic.POSTMORTEMS, story.id()))
                        .isNotEmpty()
                        .last()
                        .satisfies(
                                told -> assertThat(told.at("/imported/document").asText())
                                        .isEqualTo("wiki/a.md")));
    }

    @Test
    void theSameTextAgainChangesNothingAndAnotherAmends() {
        // Given
        var story = Story.of(records, "sev3").resolved();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> bring(story.id(), "wiki/b.md", TEXT).statusCode() == 200);
        int version = Api.postmortem(story.id(), "p_ana").jsonPath().getInt("version");

        // When, Then
        bring(story.id(), "wiki/b.md", TEXT).then().statusCode(200).body("version", equalTo(version));
        bring(story.id(), "wiki/b.md", TEXT + "- Another\n")
                .then()
                .statusCode(200)
                .body("state", equalTo("amended"))
                .body("version", equalTo(version + 1));
        bring(story.id(), "wiki/other.md", TEXT)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:imported-already"));

        // And a draft that is made afterwards says nothing in it
        Api.draft(story.id(), "p_ana");
        Api.postmortem(story.id(), "p_ana").then().body("statements", empty()).body("gaps", empty());
    }

    @Test
    void whatPeopleWroteHereIsNotReplacedAndAnOpenIncidentHasNoOldText() {
        // Given
        var written = Story.of(records, "sev3").usual().resolved();
        Api.draft(written.id(), "p_ana");
        Api.save(written.id(), "p_kat", "conclusion", "We ship with a flag.")
                .then()
                .statusCode(200);
        var open = Story.of(records, "sev3").open();

        // When, Then
        bring(written.id(), "wiki/c.md", TEXT)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:postmortem-exists"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> bring(open.id(), "wiki/d.md", TEXT)
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("urn:problem:incident-open")));
        bring(written.id(), "", TEXT).then().statusCode(400);
    }

    @Test
    void anImportedTextMakesIncidentsSimilar() {
        // Given
        var older = Story.of(records, "sev3").resolved();
        var newer = Story.of(records, "sev3").resolved();
        for (var story : new Story[] {older, newer}) {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> bring(story.id(), "wiki/" + story.id(), TEXT.replace("17", "99"))
                                    .statusCode()
                            == 200);
        }

        // When, Then
        Api.as("p_ana")
                .get("/v1/incidents/{id}/similar", newer.id())
                .then()
                .statusCode(200)
                .body("items.incident", hasItem(older.id()))
                .body("items.find { it.incident == '" + older.id() + "' }.shared.value", hasItem("zz-breaker-99"));
    }
}

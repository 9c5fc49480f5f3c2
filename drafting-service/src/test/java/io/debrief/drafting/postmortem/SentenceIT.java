package io.debrief.drafting.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.debrief.drafting.stack.Api;
import io.debrief.drafting.stack.Records;
import io.debrief.drafting.stack.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SentenceIT {

    @Inject
    Records records;

    @Inject
    ObjectMapper json;

    WireMockServer model;

    private String drafted() throws Exception {
        // A model that invents makes sure that something is withheld.
        var content = """
                {"sentences":[{"text":"I rolled back payments-api to 2.3.1.","cites":["E4"]},
                              {"text":"A memory leak in redis-7 lost 4,000 orders.","cites":["E4"]}]}""";
        var answer = Map.of(
                "id",
                "1",
                "object",
                "chat.completion",
                "created",
                1,
                "model",
                "scripted",
                "choices",
                List.of(Map.of(
                        "index",
                        0,
                        "finish_reason",
                        "stop",
                        "message",
                        Map.of("role", "assistant", "content", content))));
        model.resetAll();
        model.stubFor(WireMock.post(WireMock.urlPathEqualTo("/v1/chat/completions"))
                .willReturn(WireMock.okJson(json.writeValueAsString(answer))));
        var story = Story.of(records, "sev3").usual().resolved();
        Api.draft(story.id(), "p_ana", Map.of("engine", "model"));
        return story.id();
    }

    @Test
    void aWithheldSentenceThatSomebodyAdoptsIsTheirs() throws Exception {
        var id = drafted();
        var withheld = "withheld.find { it.text.contains('memory leak') }.id";
        var sentence = Api.postmortem(id, "p_ana").jsonPath().getString(withheld);

        var adopted = Api.as("p_kat")
                .post("/v1/incidents/{id}/postmortem/statements/{s}/adopt", id, sentence)
                .then()
                .statusCode(200)
                .body("advice.verdict", equalTo("unsupported"))
                .extract()
                .jsonPath();

        var mine = "statements.find { it.id == '" + sentence + "' }";
        assertThat(adopted.getString(mine + ".author.person")).isEqualTo("p_kat");
        assertThat(adopted.getString(mine + ".author.engine")).isNull();
        assertThat(adopted.getString(withheld)).isNull();
    }

    @Test
    void aRewrittenSentenceIsTheWritersAndSurvivesTheNextDraft() throws Exception {
        var id = drafted();
        var document = Api.postmortem(id, "p_ana");
        var sentence = document.jsonPath().getString("statements[0].id");

        Api.as("p_lee")
                .header("If-Match", document.header("ETag"))
                .body(Map.of("text", "Kat rolled payments-api back."))
                .patch("/v1/incidents/{id}/postmortem/statements/{s}", id, sentence)
                .then()
                .statusCode(200)
                .body("statements.find { it.id == '" + sentence + "' }.author.person", equalTo("p_lee"));
        Api.draft(id, "p_ana");

        Api.postmortem(id, "p_ana")
                .then()
                .body("statements.find { it.id == '" + sentence + "' }.text", equalTo("Kat rolled payments-api back."));
    }

    @Test
    void exportsShowTextAsText() throws Exception {
        var id = drafted();
        Api.save(id, "p_ana", "conclusion", "**Ship** <img src=x onerror=alert(1)> [x](javascript:alert(1))")
                .then()
                .statusCode(200);

        Api.as("p_ana")
                .accept("text/html")
                .get("/v1/incidents/{id}/postmortem", id)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("Checkout fails"))
                .body(not(containsString("<img")))
                .body(not(containsString("href=\"javascript")));
        Api.as("p_ana")
                .accept("text/markdown")
                .get("/v1/incidents/{id}/postmortem", id)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/markdown"))
                .body(containsString("# " + id.replace("-", "\\-")))
                .body(containsString("**Ship** &lt;img"));
        Api.as("p_ana")
                .accept("*/*")
                .get("/v1/incidents/{id}/postmortem", id)
                .then()
                .header("Content-Type", containsString("application/json"));
    }

    @Test
    void anUnknownSentenceIsNotFound() throws Exception {
        var id = drafted();

        Api.as("p_ana")
                .post("/v1/incidents/{id}/postmortem/statements/{s}/adopt", id, "00000000-0000-0000-0000-000000000001")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem:statement-unknown"));
    }
}

package io.debrief.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.debrief.devservices.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people decide, what they may not, and what machines may not. */
@QuarkusTest
class DecisionsIT extends ServiceCalls {

    @Test
    void takenByOthersItIsOfferedAcceptedAndDoneWithEvidence() {
        // Given
        var id = one(extract("- Add an alert for replica lag " + UUID.randomUUID(), incident));

        // When
        take(id, 1, "p_kat").statusCode(200).header("ETag", "\"2\"").body("status", equalTo("offered"));
        at(ana(), 2)
                .post("/v1/actions/{id}/accept", id)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:not-the-owner"));
        at(as(TestTokens.person("p_kat", "responder")), 2)
                .post("/v1/actions/{id}/accept", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("taken"))
                .body("acceptedAt", notNullValue());
        at(ana(), 3)
                .body("{\"status\":\"in_progress\"}")
                .post("/v1/actions/{id}/progress", id)
                .then()
                .statusCode(200);
        at(ana(), 4)
                .body("{\"status\":\"done\"}")
                .post("/v1/actions/{id}/progress", id)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:evidence-missing"));
        at(ana(), 4)
                .body("{\"status\":\"done\",\"evidence\":\"https://git.example/pull/9\"}")
                .post("/v1/actions/{id}/progress", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("done"))
                .body("evidence[0].url", equalTo("https://git.example/pull/9"))
                .body("history.what", contains("extracted", "offered", "accepted", "in progress", "done"));

        // Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(topics.records("debrief.actions", id)).isNotEmpty();
            assertThat(topics.newest("debrief.actions", id).path("status").asText())
                    .isEqualTo("done");
            assertThat(topics.newest("debrief.actions", id).path("owner").asText())
                    .isEqualTo("p_kat");
            assertThat(topics.newest("debrief.actions", id).path("dueOn").asText())
                    .isEqualTo(FRIDAY);
            assertThat(topics.records("debrief.activity", id)).hasSize(4);
        });
        assertThat(topics.records("debrief.activity", id).getFirst().value())
                .contains("action.offered")
                .contains("p_ana");
    }

    @Test
    void refusalsHaveTheirOwnTypes() {
        var id = one(extract("- Add an alert for refusals " + UUID.randomUUID(), incident));

        take(id, 1, "payments").statusCode(422).body("type", equalTo("urn:problem:owner-is-a-team"));
        take(id, 1, "p_nobody").statusCode(422).body("type", equalTo("urn:problem:owner-unknown"));
        take(id, 9, "p_kat").statusCode(412).body("type", equalTo("urn:problem:stale-version"));
        ana().body("{\"reason\":\"no\"}")
                .post("/v1/actions/{id}/drop", id)
                .then()
                .statusCode(428);
        at(ana(), 1)
                .body("{\"owner\":\"p_kat\",\"dueOn\":\"2020-01-01\"}")
                .post("/v1/actions/{id}/take", id)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:due-in-the-past"));
        at(ana(), 1)
                .body("{\"owner\":\"p_kat\",\"dueOn\":\"soon\"}")
                .post("/v1/actions/{id}/take", id)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("dueOn"));
        at(ana(), 1)
                .body("{}")
                .post("/v1/actions/{id}/drop", id)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:reason-missing"));
        at(ana(), 1).body("{}").post("/v1/actions/ACT-99999999/drop").then().statusCode(404);
        ana().get("/v1/actions/{id}", id).then().body("version", equalTo(1)).body("status", equalTo("candidate"));
    }

    @Test
    void machinesFindAndShowButNeverDecide() {
        // Given
        var machine = TestTokens.machine("bot", "extract", "evidence:write");
        var body = json.createObjectNode().put("text", "- Add an alert for machines " + UUID.randomUUID());
        var id = as(machine)
                .body(body.toString())
                .post("/v1/extractions")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("items[0].id");

        // When
        for (var call : List.of("take", "accept", "drop", "already-done", "later", "progress", "redate")) {
            at(as(machine), 1)
                    .body("{\"owner\":\"p_kat\",\"dueOn\":\"" + FRIDAY + "\",\"reason\":\"x\",\"status\":\"done\"}")
                    .post("/v1/actions/" + id + "/" + call)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:problem:machines-cannot-decide"));
        }
        as(machine).body("{\"title\":\"Do it\"}").post("/v1/actions").then().statusCode(403);
        as(machine)
                .body("{\"url\":\"https://git.example/1\"}")
                .post("/v1/actions/{id}/evidence", id)
                .then()
                .statusCode(200);

        // Then
        as(machine)
                .get("/v1/actions/{id}", id)
                .then()
                .body("status", equalTo("candidate"))
                .body("owner", nullValue())
                .body("evidence[0].url", equalTo("https://git.example/1"))
                .body("history.by.machine", contains("bot", "bot"));
    }

    @Test
    void aCallSentTwiceWithOneKeyHappensOnce() {
        // Given
        var key = UUID.randomUUID().toString();
        var id = one(extract("- Add an alert for keys " + UUID.randomUUID(), incident));
        var body = "{\"reason\":\"not worth it\"}";

        // When
        at(ana(), 1)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/actions/{id}/drop", id)
                .then()
                .statusCode(200);
        at(ana(), 1)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/actions/{id}/drop", id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("dropReason", equalTo("not worth it"));

        // Then
        at(ana(), 1)
                .header("Idempotency-Key", key)
                .body("{\"reason\":\"other\"}")
                .post("/v1/actions/{id}/drop", id)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:idempotency-key-reused"));
        for (var i = 0; i < 2; i++) {
            ana().header("Idempotency-Key", key + "p")
                    .body("{\"title\":\"Pin the image of gateway\",\"size\":\"S\"}")
                    .post("/v1/actions")
                    .then()
                    .statusCode(201)
                    .header("Location", containsString("/v1/actions/ACT-"))
                    .body("category", equalTo("prevent"))
                    .body("history", hasSize(1));
        }
    }
}

package io.debrief.ingest.quarantine;

import static io.debrief.ingest.testing.Sender.bytes;
import static io.debrief.ingest.testing.Sender.github;
import static io.debrief.ingest.testing.Sender.pagerduty;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.signal.Quarantined;
import io.debrief.contracts.topic.Topic;
import io.debrief.devservices.TestTokens;
import io.debrief.ingest.testing.Sender;
import io.debrief.ingest.testing.SignalTopic;
import io.debrief.platform.streams.sending.CloudEvent;
import io.debrief.platform.streams.sending.KafkaSender;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a body nobody can read to the list people see, and back. */
@QuarkusTest
class QuarantineIT {

    @Inject
    KafkaSender sender;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void ready() {
        Sender.awaitReady();
    }

    @Test
    void anAuthenticBodyThatIsNoJsonIsQuarantinedWithoutItsSecretsAndTheSenderIsContent() throws Exception {
        // Given
        var mark = UUID.randomUUID().toString();
        // When
        pagerduty(bytes("{'broken':'" + mark + "', password='hunter2-hunter2'"))
                .statusCode(202)
                .body("accepted", equalTo(0), "quarantined", equalTo(1), "ids", hasSize(0));
        // Then
        var onTopic = SignalTopic.records(Topic.QUARANTINE.name()).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .filter(value -> value.contains(mark))
                .findFirst()
                .orElseThrow();
        assertThat(onTopic).doesNotContain("hunter2");
        assertThat(json.readValue(onTopic, Quarantined.class).reason()).isEqualTo("malformed-json");
        assertThat(listed(mark)).isNotBlank();
    }

    @Test
    void whatStillCannotBeReadStaysOpenUntilAPersonDiscardsIt() {
        var mark = UUID.randomUUID().toString();
        pagerduty(bytes("{'nothing':'" + mark + "'}")).statusCode(202).body("quarantined", equalTo(1));
        var id = listed(mark);
        as("p_ana")
                .post("/v1/quarantine/" + id + "/replay")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:still-unreadable"));
        as("p_ana").get("/v1/quarantine/" + id).then().statusCode(200).body("state", equalTo("open"));
        as("p_ana")
                .contentType("application/json")
                .body("{}")
                .post("/v1/quarantine/" + id + "/discard")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
        discard("p_ana", id).statusCode(204);
        as("p_ana").post("/v1/quarantine/" + id + "/replay").then().statusCode(409);
        as("p_ana").get("/v1/quarantine/" + id).then().body("state", equalTo("discarded"));
        as("p_ana")
                .get("/v1/quarantine?state=discarded&source=pagerduty")
                .then()
                .body("items.find { it.id == '" + id + "' }.decision", equalTo("a test of ours"))
                .body("items.find { it.id == '" + id + "' }.trust", equalTo("verified"))
                .body("items.find { it.id == '" + id + "' }.size", equalTo(("{'nothing':'" + mark + "'}").length()))
                .body("items.find { it.id == '" + id + "' }.decidedBy", equalTo("p_ana"));
        as("p_ana")
                .get("/v1/quarantine/" + id + "/body")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString(mark));
    }

    @Test
    void ofManyReplayedTogetherEachHasItsOwnOutcomeAndAgainChangesNothing() throws Exception {
        // Given one that can be read and one that cannot
        var good = UUID.randomUUID().toString();
        publish(readable(good));
        var bad = UUID.randomUUID().toString();
        pagerduty(bytes("{'nothing':'" + bad + "'}")).statusCode(202);
        var ids = List.of(listed(bad), listed(good), UUID.randomUUID().toString());
        // When
        for (var outcome : List.of("replayed", "open")) {
            as("p_ana")
                    .contentType("application/json")
                    .body(Map.of("ids", ids))
                    .post("/v1/quarantine/replay")
                    .then()
                    .statusCode(200)
                    .body("items.state", equalTo(List.of("open", outcome, "open")))
                    .body("items.id", equalTo(ids));
        }
        // Then
        assertThat(SignalTopic.signals(json).stream().filter(one -> one.title().equals(good)))
                .hasSize(1);
    }

    @Test
    void whatCanBeReadNowIsReplayedToTheTopic() throws Exception {
        // Given an item that an earlier version could not read
        var mark = UUID.randomUUID().toString();
        var item = readable(mark);
        publish(item);
        // When
        as("p_ana")
                .post("/v1/quarantine/" + listed(mark) + "/replay")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        // Then
        var signal = SignalTopic.signals(json).stream()
                .filter(one -> one.title().equals(mark))
                .findFirst()
                .orElseThrow();
        assertThat(signal.trust()).isEqualTo("verified");
        assertThat(signal.receivedAt()).isEqualTo("2026-05-01T10:00:00Z");
    }

    private static Quarantined readable(String mark) {
        return new Quarantined(
                UUID.randomUUID(),
                "github",
                "ingest",
                "reader-failed",
                "An earlier version failed.",
                Instant.parse("2026-05-01T10:00:00Z"),
                "application/json",
                Map.of("content-type", "application/json", "x-github-event", "issues", "debrief-trust", "verified"),
                "{\"action\":\"opened\",\"issue\":{\"id\":77,\"title\":\"" + mark
                        + "\",\"created_at\":\"2026-05-01T09:59:00Z\"},\"repository\":{\"full_name\":\"a/b\"}}",
                "text",
                "open");
    }

    private static ValidatableResponse discard(String person, String id) {
        return as(person)
                .contentType("application/json")
                .body(Map.of("reason", "a test of ours"))
                .post("/v1/quarantine/" + id + "/discard")
                .then();
    }

    @Test
    void arrivingTwiceMakesOneItemAndABadRecordHoldsUpNobody() throws Exception {
        var mark = UUID.randomUUID().toString();
        var item = new Quarantined(
                UUID.randomUUID(),
                "s",
                "timeline-service",
                "unreadable",
                mark,
                Instant.now(),
                null,
                Map.of(),
                "b\u0000",
                "text",
                "open");
        publish(item);
        sender.send(Topic.QUARANTINE.name(), "x", "not json".getBytes(StandardCharsets.UTF_8), event("x"))
                .await()
                .atMost(Duration.ofSeconds(5));
        publish(item);
        assertThat(listed(mark)).isEqualTo(item.id().toString());
        var after = UUID.randomUUID().toString();
        github("push", bytes("['" + after + "']")).statusCode(202).body("quarantined", equalTo(1));
        listed(after);
        var copies =
                as("p_ana").get("/v1/quarantine?state=all&limit=500").jsonPath().<String>getList("items.detail");
        assertThat(copies).containsOnlyOnce(mark);
    }

    @Test
    void machinesMayLookButNotDecideAndStrangersMayNothing() {
        var id = UUID.randomUUID();
        given().auth()
                .oauth2(TestTokens.machine("dash"))
                .get("/v1/quarantine")
                .then()
                .statusCode(200);
        for (var call : List.of("replay", "discard")) {
            given().auth()
                    .oauth2(TestTokens.machine("dash"))
                    .post("/v1/quarantine/" + id + "/" + call)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:problem:machines-cannot-decide"));
        }
        given().get("/v1/quarantine").then().statusCode(401);
        as("p_ana").get("/v1/quarantine/" + id).then().statusCode(404);
        as("p_ana").get("/v1/quarantine?state=odd").then().statusCode(400);
    }

    private void publish(Quarantined item) throws Exception {
        sender.send(
                        Topic.QUARANTINE.name(),
                        item.source(),
                        json.writeValueAsBytes(item),
                        event(item.id().toString()))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private static CloudEvent event(String id) {
        return new CloudEvent(id, Topic.QUARANTINE.eventType(), "/test", id, Instant.now(), Instant.now(), null);
    }

    /** The id of the listed item that shows a text, once it is there. */
    private static String listed(String mark) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> find(mark), found -> found != null);
    }

    private static String find(String mark) {
        var page = as("p_ana")
                .get("/v1/quarantine?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, String>> items = page.getList("items");
        return items.stream()
                .filter(item -> (item.get("preview") + item.get("detail")).contains(mark))
                .map(item -> item.get("id"))
                .findFirst()
                .orElse(null);
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(TestTokens.responder(person));
    }
}

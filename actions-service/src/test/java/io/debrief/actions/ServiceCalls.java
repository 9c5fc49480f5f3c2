package io.debrief.actions;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.drafting.FollowUpText;
import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.contracts.topic.Topic;
import io.debrief.devservices.TestTokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/** Calls of the service as its neighbours and people make them, on a real broker and a real database. */
abstract class ServiceCalls {

    private static final AtomicInteger INCIDENTS = new AtomicInteger((int) (System.nanoTime() % 100_000) + 1000);
    static final String FRIDAY = LocalDate.now(ZoneOffset.UTC).plusDays(5).toString();
    static Topics topics;

    @Inject
    ObjectMapper json;

    final String incident = "INC-" + INCIDENTS.incrementAndGet();

    @BeforeEach
    void open() throws IOException {
        if (topics == null) {
            topics = new Topics("debrief.actions", "debrief.activity", "debrief.restricted");
            person("p_kat", "payments");
            person("p_lee", "payments");
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                var id = one(extract("- Add an alert for directory " + UUID.randomUUID(), null));
                take(id, 1, "payments").body("members", hasItem("p_lee"));
            });
        }
    }

    @AfterAll
    static void close() {
        topics.close();
        topics = null;
    }

    private void person(String id, String team) throws IOException {
        var person = new PersonSnapshot(id, id, null, Map.of(), List.of(team), List.of("responder"), false, 1);
        topics.send(Topic.PEOPLE.name(), id, json.writeValueAsString(person));
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    static RequestSpecification ana() {
        return as(TestTokens.person("p_ana", "responder"));
    }

    static RequestSpecification at(RequestSpecification caller, long version) {
        return caller.header("If-Match", "\"" + version + "\"");
    }

    ValidatableResponse extract(String text, String label) {
        var body = json.createObjectNode().put("text", text);
        if (label != null) {
            body.put("incident", label);
        }
        return ana().body(body.toString()).post("/v1/extractions").then().statusCode(201);
    }

    static String one(ValidatableResponse extracted) {
        return extracted.extract().path("items[0].id");
    }

    static ValidatableResponse take(String id, long version, String owner) {
        return at(ana(), version)
                .body("{\"owner\":\"" + owner + "\",\"dueOn\":\"" + FRIDAY + "\"}")
                .post("/v1/actions/{id}/take", id)
                .then();
    }

    void save(String text, long version, boolean restricted) throws IOException {
        var saved = new FollowUpText(incident, text, "p_ana", Instant.now(), restricted, false, version);
        topics.send(Topic.FOLLOW_UPS.name(), incident, json.writeValueAsString(saved));
    }

    ValidatableResponse listed() {
        return ana().get("/v1/actions?incident=" + incident).then().statusCode(200);
    }
}

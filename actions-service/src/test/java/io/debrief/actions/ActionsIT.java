package io.debrief.actions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.debrief.contracts.drafting.FollowUpText;
import io.debrief.contracts.drafting.PostmortemSnapshot;
import io.debrief.contracts.drafting.Statement;
import io.debrief.contracts.people.PersonSnapshot;
import io.debrief.contracts.topic.Topic;
import io.debrief.devservices.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service on a real broker and a real database, as its neighbours and people see it. */
@QuarkusTest
class ActionsIT {

    private static final AtomicInteger INCIDENTS = new AtomicInteger((int) (System.nanoTime() % 100_000) + 1000);
    private static final String FRIDAY =
            LocalDate.now(ZoneOffset.UTC).plusDays(5).toString();
    private static Topics topics;

    @Inject
    ObjectMapper json;

    @Inject
    DataSource database;

    private final String incident = "INC-" + INCIDENTS.incrementAndGet();

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

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static RequestSpecification ana() {
        return as(TestTokens.person("p_ana", "responder"));
    }

    private static RequestSpecification at(RequestSpecification caller, long version) {
        return caller.header("If-Match", "\"" + version + "\"");
    }

    private ValidatableResponse extract(String text, String label) {
        var body = json.createObjectNode().put("text", text);
        if (label != null) {
            body.put("incident", label);
        }
        return ana().body(body.toString()).post("/v1/extractions").then().statusCode(201);
    }

    private static String one(ValidatableResponse extracted) {
        return extracted.extract().path("items[0].id");
    }

    private static ValidatableResponse take(String id, long version, String owner) {
        return at(ana(), version)
                .body("{\"owner\":\"" + owner + "\",\"dueOn\":\"" + FRIDAY + "\"}")
                .post("/v1/actions/{id}/take", id)
                .then();
    }

    private void save(String text, long version, boolean restricted) throws IOException {
        var saved = new FollowUpText(incident, text, "p_ana", Instant.now(), restricted, false, version);
        topics.send(Topic.FOLLOW_UPS.name(), incident, json.writeValueAsString(saved));
    }

    private ValidatableResponse listed() {
        return ana().get("/v1/actions?incident=" + incident).then().statusCode(200);
    }

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
                false,
                false,
                7);

        // When
        save("- Add a kill switch for the widget\n", 3, false);
        topics.send(Topic.POSTMORTEMS.name(), incident, json.writeValueAsString(postmortem));
        topics.send(Topic.POSTMORTEMS.name(), incident, json.writeValueAsString(postmortem));
        save("- Add a kill switch for the widget\n- Document how to flip the kill switch\n", 4, false);

        // Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> listed().body("items", hasSize(2)));
    }

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
    void theSameTextFindsTheSameOnes() {
        var text = "- Add an alert for repeats " + UUID.randomUUID() + "\n- Document repeats " + UUID.randomUUID();
        var first = extract(text, incident).extract().<List<String>>path("items.id");
        var second = extract(text, incident).extract().<List<String>>path("items.id");

        assertThat(first).hasSize(2);
        assertThat(second).isEqualTo(first);
        listed().body("items", hasSize(2));
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

    @Test
    void listsFilterAndContinueAndCountWhatIsThere() {
        // Given
        var mark = UUID.randomUUID().toString();
        extract(
                "- Add an alert for lists " + mark + "\n- Document lists " + mark + "\n- Fix the list bug " + mark,
                incident);
        var id = listed().extract().<String>path("items[2].id");
        take(id, 1, "p_ana").statusCode(200);

        // Then
        ana().get("/v1/actions?incident=" + incident + "&status=taken,done")
                .then()
                .body("items.id", contains(id));
        ana().get("/v1/actions?incident=" + incident + "&category=process")
                .then()
                .body("items", hasSize(1));
        ana().get("/v1/actions?incident=" + incident + "&owner=p_ana").then().body("items.id", contains(id));
        ana().get("/v1/actions?incident=" + incident + "&overdue=true").then().body("items", empty());
        ana().get("/v1/actions?incident=" + incident + "&dueBefore=2099-01-01")
                .then()
                .body("items.id", contains(id));
        ana().get("/v1/actions?incident=" + incident + "&updatedSince=2099-01-01T00:00:00Z")
                .then()
                .body("items", empty());
        ana().queryParam("q", "LIST BUG " + mark).get("/v1/actions").then().body("items", hasSize(1));
        ana().get("/v1/actions?status=nonsense").then().statusCode(400);
        var next = ana().get("/v1/actions?incident=" + incident + "&limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .<String>path("next");
        ana().get("/v1/actions?incident=" + incident + "&limit=2&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        ana().get("/v1/actions/{id}", id).then().header("ETag", "\"2\"");
        ana().header("If-None-Match", "\"2\"")
                .get("/v1/actions/{id}", id)
                .then()
                .statusCode(304);
        for (var by : List.of("category", "owner", "service", "age")) {
            ana().get("/v1/actions/summary?by=" + by)
                    .then()
                    .statusCode(200)
                    .body("by", equalTo(by))
                    .body("total.counts.taken", notNullValue())
                    .body("items", not(empty()));
        }
    }

    @Test
    void whatBecomesOverdueIsPublishedOnce() throws SQLException {
        // Given
        var id = one(extract("- Add an alert for overdue " + UUID.randomUUID(), incident));
        take(id, 1, "p_ana").statusCode(200);

        // When its day passes
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement("update action set due_on = date '2020-01-01' where number = ?")) {
            update.setLong(1, Long.parseLong(id.substring(4)));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> ana().get("/v1/actions?overdue=true&incident=" + incident)
                        .then()
                        .body("items.id", contains(id))
                        .body("items[0].version", equalTo(3)));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(topics.newest("debrief.actions", id)).isNotNull();
            assertThat(topics.newest("debrief.actions", id).path("overdue").asBoolean())
                    .isTrue();
        });
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(topics.newest("debrief.actions", id)
                                .path("version")
                                .asInt())
                        .isEqualTo(3));
        at(ana(), 3)
                .body("{\"dueOn\":\"" + FRIDAY + "\",\"reason\":\"was ill\"}")
                .post("/v1/actions/{id}/redate", id)
                .then()
                .statusCode(200)
                .body("overdue", equalTo(false))
                .body("slips", equalTo(1));
        ana().get("/v1/actions.csv?incident=" + incident).then().statusCode(200).body(containsString(id + ",taken,"));
        ana().get("/v1/actions.ics?incident=" + incident)
                .then()
                .statusCode(200)
                .body(containsString("UID:" + id + "@debrief"));
    }

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
                .untilAsserted(
                        () -> assertThat(topics.newest("debrief.actions", id).toString())
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

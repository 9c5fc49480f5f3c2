package io.debrief.ingest.source;

import static io.debrief.ingest.testing.Sender.bytes;
import static io.debrief.ingest.testing.Sender.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.devservices.TestTokens;
import io.debrief.ingest.testing.Sender;
import io.debrief.ingest.testing.SignalTopic;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SourcesIT {

    private static final Path FILE = Path.of("target/test-classes/sources.json");

    @Inject
    ObjectMapper json;

    @BeforeEach
    void ready() {
        Sender.awaitReady();
    }

    @Test
    void theListShowsHowSourcesAreDoingAndNoSecret() {
        Sender.github("ping", bytes("{}")).statusCode(202);
        Sender.github("ping", bytes("{}")).statusCode(202);
        post("github", bytes("{}"), "application/json", Map.of()).statusCode(401);
        var list = given().auth()
                .oauth2(TestTokens.responder("p_ana"))
                .get("/v1/sources")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("github"))
                .body("items.find { it.name == 'github' }.lastSeen", notNullValue())
                .body("items.find { it.name == 'github' }.refused", greaterThan(0))
                .body("items.find { it.name == 'github' }.path", equalTo("/v1/sources/github/events"))
                .body("items.find { it.name == 'github' }.repeated", greaterThan(0))
                .body("items.find { it.name == 'statuspage' }.path", equalTo("/v1/sources/statuspage/events/{secret}"))
                .body("items.find { it.name == 'slack' }.secrets", equalTo(2))
                .body("items.find { it.name == 'slack' }.hint", containsString("bot token"))
                .extract()
                .asString();
        assertThat(list).doesNotContain("only-for-tests");
    }

    @Test
    void aTestSignalGoesTheWholeWay() {
        var id = given().auth()
                .oauth2(TestTokens.responder("p_ana"))
                .post("/v1/sources/pagerduty/test")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1))
                .extract()
                .<String>path("ids[0]");
        assertThat(SignalTopic.signal(json, id).test()).isTrue();
        given().auth()
                .oauth2(TestTokens.machine("m"))
                .post("/v1/sources/pagerduty/test")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.responder("p_ana"))
                .post("/v1/sources/none/test")
                .then()
                .statusCode(404);
    }

    @Test
    void theFileIsReadAgainWhenItChangesAndAWrongOneChangesNothing() throws IOException {
        var before = Files.readString(FILE);
        try {
            // When a source is added
            Files.writeString(
                    FILE, before.replace("\n]", ",{\"name\":\"late\",\"type\":\"pagerduty\",\"secrets\":[\"s\"]}\n]"));
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> post("late", bytes("{}"), "application/json", Map.of())
                            .statusCode(401));
            // And when the file becomes wrong
            Files.writeString(FILE, "[{\"name\":\"late\",\"type\":\"pagerduty\",\"secrets\":[\"\"]}]");
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> given().auth()
                            .oauth2(TestTokens.responder("p_ana"))
                            .get("/v1/sources")
                            .then()
                            .body("trouble", containsString("source late has no secret")));
            // Then what was in force stays
            post("late", bytes("{}"), "application/json", Map.of()).statusCode(401);
        } finally {
            Files.writeString(FILE, before);
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        post("late", bytes("{}"), "application/json", Map.of()).statusCode(404));
    }
}

package io.debrief.drafting.stack;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.debrief.devservices.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;

/** The service's calls as people make them. */
public final class Api {

    private Api() {}

    /** A request of a person who may read, write and publish. */
    public static RequestSpecification as(String person) {
        return with(TestTokens.responder(person));
    }

    /** A request with a token. */
    public static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** Asks for a draft and waits until it is there. */
    public static JsonPath draft(String incident, String person) {
        return draft(incident, person, Map.of());
    }

    /** Asks for a draft with a body and waits until it is there. */
    public static JsonPath draft(String incident, String person, Map<String, ?> wish) {
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        as(person).get("/v1/incidents/{id}/drafts", incident).statusCode() == 200);
        var location = as(person)
                .body(wish)
                .post("/v1/incidents/{id}/drafts", incident)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as(person).get(location).statusCode() == 200);
        return as(person).get(location).jsonPath();
    }

    /** The post-mortem as it is. */
    public static Response postmortem(String incident, String person) {
        return as(person).get("/v1/incidents/{id}/postmortem", incident);
    }

    /** Saves a section upon the newest version. */
    public static Response save(String incident, String person, String section, String text) {
        return as(person)
                .header("If-Match", postmortem(incident, person).header("ETag"))
                .body(Map.of("text", text))
                .put("/v1/incidents/{id}/postmortem/sections/{name}", incident, section);
    }
}

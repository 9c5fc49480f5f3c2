package io.debrief.ingest.delivery;

import static io.debrief.ingest.testing.Sender.bytes;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.ingest.testing.Sender;
import io.debrief.ingest.testing.SignalTopic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CloudEvents at the address without a source's name. */
@QuarkusTest
class CloudEventsIT {

    private final String id = UUID.randomUUID().toString();

    @Inject
    ObjectMapper json;

    @BeforeEach
    void ready() {
        Sender.awaitReady();
    }

    @Test
    void aStructuredEventIsTakenFromTheSourceWhoseSecretCame() {
        // When
        var signal = accepted(structured("only-for-tests-ce-two"), 1);
        // Then
        assertThat(SignalTopic.signal(json, signal).source()).isEqualTo("events-two");
        assertThat(SignalTopic.signal(json, signal).trust()).isEqualTo("token");
    }

    @Test
    void aBinaryEventOfAnyMediaTypeIsTaken() {
        // When
        var taken = authorised("only-for-tests-ce")
                .header("ce-specversion", "1.0")
                .header("ce-id", id)
                .header("ce-source", "/it")
                .header("ce-type", "binary.one")
                .contentType("text/xml")
                .body("<much wow='xml'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/events")
                .then();
        // Then
        assertThat(SignalTopic.signal(json, accepted(taken, 1)).text()).isEqualTo("<much wow='xml'/>");
    }

    @Test
    void aBatchIsTakenAndAnEmptyOneMakesNothing() {
        accepted(
                authorised("only-for-tests-ce")
                        .contentType("application/cloudevents-batch+json")
                        .body(bytes("[" + event("1") + "," + event("2") + "]"))
                        .post("/v1/events")
                        .then(),
                2);
        authorised("only-for-tests-ce")
                .contentType("application/cloudevents-batch+json")
                .body(bytes("[]"))
                .post("/v1/events")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(0), "quarantined", equalTo(0), "ids", hasSize(0));
    }

    @Test
    void whoeverHasNoSecretIsTurnedAwayAndASourceOfAnotherTypeIsNoneHere() {
        structured("wrong").statusCode(401);
        given().contentType("application/cloudevents+json")
                .body(bytes(event("1")))
                .post("/v1/events?source=alertmanager")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse structured(String secret) {
        return authorised(secret)
                .contentType("application/cloudevents+json")
                .body(bytes(event("1")))
                .post("/v1/events")
                .then();
    }

    private static RequestSpecification authorised(String secret) {
        return given().header("Authorization", "Bearer " + secret);
    }

    private static String accepted(ValidatableResponse response, int count) {
        return response.statusCode(202)
                .body("accepted", equalTo(count), "quarantined", equalTo(0), "ids", hasSize(count))
                .extract()
                .path("ids[0]");
    }

    private String event(String number) {
        return "{'specversion':'1.0','id':'" + id + number + "','source':'/it','type':'it.one','data':{'message':'m'}}";
    }
}

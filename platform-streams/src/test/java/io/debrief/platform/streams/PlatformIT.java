package io.debrief.platform.streams;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.debrief.devservices.TestTokens;
import io.debrief.platform.streams.sending.KafkaSender;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The platform in a running service, on a real broker and a real database. */
@QuarkusTest
class PlatformIT {

    @Inject
    KafkaSender sender;

    @Test
    void aPersonDecidesAndAMachineIsRefused() {
        given().auth()
                .oauth2(TestTokens.responder("p_ana"))
                .contentType("application/json")
                .body("{\"value\":1}")
                .post("/v1/numbers/decide")
                .then()
                .statusCode(200)
                .body("by", equalTo("p_ana"));
        given().auth()
                .oauth2(TestTokens.machine("bot", "numbers:write"))
                .contentType("application/json")
                .body("{\"value\":1}")
                .post("/v1/numbers/decide")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:machines-cannot-decide"));
    }

    @Test
    void aMachineNeedsTheScopeWhereTheCallIsOpenToIt() {
        given().auth()
                .oauth2(TestTokens.machine("bot", "numbers:write"))
                .post("/v1/numbers/feed")
                .then()
                .statusCode(200)
                .body("by", equalTo("machine:bot"));
        given().auth()
                .oauth2(TestTokens.machine("bot", "other"))
                .post("/v1/numbers/feed")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:scope-missing"));
    }

    @Test
    void aViewerReadsAndChangesNothing() {
        var viewer = TestTokens.person("p_vic", "viewer");
        given().auth().oauth2(viewer).get("/v1/numbers").then().statusCode(200).body("caller", equalTo("p_vic"));
        given().auth()
                .oauth2(viewer)
                .contentType("application/json")
                .body("{\"value\":1}")
                .post("/v1/numbers/decide")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:role-missing"));
    }

    @Test
    void nobodyGetsNothingButWhatIsOpen() {
        given().get("/v1/numbers")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:unauthorized"));
        given().auth()
                .oauth2("not.a.token")
                .get("/v1/numbers")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().post("/v1/numbers/hook").then().statusCode(200);
    }

    @Test
    void aRevokedTokenIsRefused() throws IOException {
        // Given
        var token = TestTokens.machine("leaver", "x");
        given().auth().oauth2(token).get("/v1/numbers").then().statusCode(200);

        // When
        var payload = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        var id = payload.replaceAll(".*\"jti\":\"([^\"]+)\".*", "$1");
        Files.writeString(Path.of("target/revoked.txt"), id + "\n");

        // Then
        given().auth().oauth2(token).get("/v1/numbers").then().statusCode(401);
    }

    @Test
    void everyErrorIsAProblemWithoutInternals() {
        var token = TestTokens.responder("p_ana");
        given().auth()
                .oauth2(token)
                .get("/v1/numbers/refused")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:numbers-taken"));
        given().auth()
                .oauth2(token)
                .get("/v1/numbers/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("detail", startsWith("Failure "))
                .body(not(containsString("secret words")));
        given().auth().oauth2(token).get("/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"value\":\"x\"}")
                .post("/v1/numbers/decide")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("value"));
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{")
                .post("/v1/numbers/decide")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void acknowledgedMeansOnAllReplicas() {
        assertThat(sender.effectiveSettings())
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("delivery.timeout.ms", 1800);
    }

    @Test
    void aBadRecordIsQuarantinedAloneAndItsNeighboursAreStoredAndPublished() {
        // When one cannot be read and one is refused by the table
        List.of("{\"id\":\"a\",\"value\":1}", "{broken", "{\"id\":\"b\",\"value\":-1}", "{\"id\":\"c\",\"value\":3}")
                .forEach(value -> sender.send(new ProducerRecord<>(
                                "debrief.signals", 0, null, value.getBytes(StandardCharsets.UTF_8)))
                        .await()
                        .atMost(Duration.ofSeconds(5)));

        // Then
        var published = new HashMap<String, ConsumerRecord<String, String>>();
        var quarantined = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                        "group.id",
                        "watcher",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of("debrief.activity", "debrief.quarantine"));
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                for (var read : consumer.poll(Duration.ofMillis(200))) {
                    if (read.topic().equals("debrief.activity")) {
                        published.put(read.key(), read);
                    } else {
                        quarantined.add(read.value());
                    }
                }
                assertThat(published.keySet()).containsExactlyInAnyOrder("a", "c");
                assertThat(quarantined).hasSize(2);
            });
        }
        assertThat(new String(published.get("c").headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .isEqualTo("c@1");
        assertThat(quarantined.toString()).contains("unreadable").contains("refused");
    }
}

package io.debrief.ingest.testing;

import static io.restassured.RestAssured.given;

import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends deliveries as the four senders do, each with its own signature. */
public final class Sender {

    private Sender() {}

    /** Waits until the service knows where its topics are. */
    public static void awaitReady() {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    public static ValidatableResponse alertmanager(byte[] body) {
        return post("alertmanager", body, "application/json", Map.of("Authorization", "Bearer only-for-tests-am"));
    }

    public static ValidatableResponse slack(byte[] body) {
        return post("slack", body, "application/json", slackHeaders(body, "only-for-tests-slack", Instant.now()));
    }

    public static ValidatableResponse github(String event, byte[] body) {
        return github(event, body, "application/json");
    }

    public static ValidatableResponse github(String event, byte[] body, String mediaType) {
        return post(
                "github",
                body,
                mediaType,
                Map.of(
                        "X-Hub-Signature-256", "sha256=" + hmac("only-for-tests-github", body),
                        "X-GitHub-Event", event,
                        "X-GitHub-Delivery", "d-" + hmac("delivery", body).substring(0, 12)));
    }

    public static ValidatableResponse pagerduty(byte[] body) {
        return post(
                "pagerduty",
                body,
                "application/json",
                Map.of("X-PagerDuty-Signature", "v1=" + "0".repeat(64) + ",v1=" + hmac("only-for-tests-pd", body)));
    }

    public static Map<String, String> slackHeaders(byte[] body, String secret, Instant at) {
        var timestamp = Long.toString(at.getEpochSecond());
        var prefix = ("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8);
        var signed = new byte[prefix.length + body.length];
        System.arraycopy(prefix, 0, signed, 0, prefix.length);
        System.arraycopy(body, 0, signed, prefix.length, body.length);
        return Map.of("X-Slack-Request-Timestamp", timestamp, "X-Slack-Signature", "v0=" + hmac(secret, signed));
    }

    public static ValidatableResponse post(String source, byte[] body, String mediaType, Map<String, String> headers) {
        return postTo("/v1/sources/" + source + "/events", body, mediaType, headers);
    }

    public static ValidatableResponse postTo(String path, byte[] body, String mediaType, Map<String, String> headers) {
        return request()
                .contentType(mediaType)
                .headers(headers)
                .body(body)
                .post(path)
                .then();
    }

    public static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    public static String hmac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestSpecification request() {
        var encoder = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY);
        var decoder = DecoderConfig.decoderConfig().defaultContentCharset(StandardCharsets.UTF_8);
        return given().config(RestAssuredConfig.config().encoderConfig(encoder).decoderConfig(decoder));
    }
}

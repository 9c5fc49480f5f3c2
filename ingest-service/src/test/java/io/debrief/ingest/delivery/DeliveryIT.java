package io.debrief.ingest.delivery;

import static io.debrief.ingest.testing.Sender.alertmanager;
import static io.debrief.ingest.testing.Sender.bytes;
import static io.debrief.ingest.testing.Sender.github;
import static io.debrief.ingest.testing.Sender.pagerduty;
import static io.debrief.ingest.testing.Sender.post;
import static io.debrief.ingest.testing.Sender.postTo;
import static io.debrief.ingest.testing.Sender.slack;
import static io.debrief.ingest.testing.Sender.slackHeaders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.contracts.topic.Topic;
import io.debrief.ingest.testing.Sender;
import io.debrief.ingest.testing.SignalTopic;
import io.debrief.platform.streams.sending.KafkaSender;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deliveries as senders send them, over real HTTP and a real broker. */
@QuarkusTest
class DeliveryIT {

    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    KafkaSender sender;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void ready() {
        Sender.awaitReady();
    }

    @Test
    void theProducerWaitsForAllReplicasAndIsIdempotentAndQuick() {
        var settings = sender.effectiveSettings();
        assertThat(settings)
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("delivery.timeout.ms", 1800);
        assertThat((Integer) settings.get("max.block.ms")).isLessThanOrEqualTo(500);
    }

    @Test
    void whatIsAcceptedIsOnTheTopicWithItsHeadersBeforeTheAnswer() {
        // Given
        var fingerprint = UUID.randomUUID().toString();
        // When
        var id = alertmanager(alert(fingerprint, "AlertOnTopic"))
                .statusCode(202)
                .body("accepted", equalTo(1), "quarantined", equalTo(0), "ids", hasSize(1))
                .extract()
                .<String>path("ids[0]");
        // Then
        var record = SignalTopic.records(Topic.SIGNALS.name()).stream()
                .filter(one -> id.equals(SignalTopic.header(one, "ce_id")))
                .findFirst()
                .orElseThrow();
        assertThat(new String(record.key(), StandardCharsets.UTF_8))
                .isEqualTo("alertmanager:fingerprint:" + fingerprint);
        assertThat(SignalTopic.header(record, "ce_type")).isEqualTo("io.debrief.signal.v1");
        assertThat(SignalTopic.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(SignalTopic.header(record, "ce_time")).isEqualTo("2026-05-01T10:02:00Z");
        assertThat(SignalTopic.header(record, "ce_recordedtime")).isNotNull();
        assertThat(SignalTopic.header(record, "content-type")).startsWith("application/json");
        var signal = SignalTopic.signal(json, id);
        assertThat(signal.trust()).isEqualTo("token");
        assertThat(signal.source()).isEqualTo("alertmanager");
    }

    @Test
    void aRetryGetsTheSameIds() {
        var body = alert("retried", "Retried");
        var first = alertmanager(body).extract().<String>path("ids[0]");
        alertmanager(body).statusCode(202).body("ids[0]", equalTo(first));
    }

    @Test
    void signedSourcesAreVerified() {
        var id = pagerduty(bytes("{'event':{'id':'01VERIFIED','event_type':'incident.triggered',"
                        + "'occurred_at':'2026-05-01T10:03:00Z','data':{'id':'PX','type':'incident','title':'T'}}}"))
                .statusCode(202)
                .extract()
                .<String>path("ids[0]");
        assertThat(SignalTopic.signal(json, id).trust()).isEqualTo("verified");
        assertThat(SignalTopic.signal(json, id).keys()).containsExactly("pagerduty:incident:PX");
    }

    @Test
    void whatIsNotAuthenticIsRefusedWithoutAWord() {
        var body = bytes("{'type':'url_verification','challenge':'x'}");
        var stale = slackHeaders(body, "only-for-tests-slack", Instant.now().minusSeconds(400));
        var wrong = slackHeaders(body, "not-the-secret", Instant.now());
        for (var headers : java.util.List.of(stale, wrong, Map.<String, String>of())) {
            post("slack", body, "application/json", headers)
                    .statusCode(401)
                    .contentType(startsWith("application/problem+json"))
                    .body(
                            "type",
                            equalTo("urn:problem:unauthorized"),
                            "detail",
                            equalTo("The delivery is not authentic."));
        }
        post("alertmanager", body, "application/json", Map.of("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30."))
                .statusCode(401)
                .body("detail", equalTo("The delivery is not authentic."));
    }

    @Test
    void theSecondSecretIsTakenWhileTheFirstIsReplaced() {
        var body = bytes("{'type':'url_verification','challenge':'rotation'}");
        post("slack", body, "application/json", slackHeaders(body, "only-for-tests-slack-2", Instant.now()))
                .statusCode(200);
    }

    @Test
    void anUnknownSourceIsNotFound() {
        post("nobody", bytes("{}"), "application/json", Map.of())
                .statusCode(404)
                .body("type", equalTo("urn:problem:unknown-source"));
    }

    @Test
    void slacksChallengeComesBackAsText() {
        var answer = slack(bytes("{'type':'url_verification','challenge':'3eZbrw1aBm2rZ'}"))
                .statusCode(200)
                .contentType(startsWith("text/plain"))
                .extract()
                .asString();
        assertThat(answer).isEqualTo("3eZbrw1aBm2rZ");
    }

    @Test
    void whatConcernsNobodyIsAcknowledged() {
        github("ping", bytes("{'zen':'Keep it logically awesome.','hook_id':1}"))
                .statusCode(202)
                .body("accepted", equalTo(0), "quarantined", equalTo(0), "ids", hasSize(0));
        slack(bytes("{'type':'event_callback','team_id':'T1','event_id':'E','event':{'type':'message','channel':'D1',"
                        + "'channel_type':'im','user':'U1','text':'private','ts':'1777629720.000100'}}"))
                .statusCode(202)
                .body("accepted", equalTo(0));
        alertmanager(new byte[0]).statusCode(202).body("accepted", equalTo(0));
    }

    @Test
    void anotherMediaTypeIsNotRead() {
        post("alertmanager", bytes("x"), "text/plain", Map.of("Authorization", "Bearer only-for-tests-am"))
                .statusCode(415)
                .body("type", equalTo("urn:problem:unsupported-media-type"));
        post(
                        "alertmanager",
                        bytes("payload=%7B%7D"),
                        "application/x-www-form-urlencoded",
                        Map.of("Authorization", "Bearer only-for-tests-am"))
                .statusCode(415);
    }

    @Test
    void aCompressedBodyIsNotUnpacked() {
        var headers = Map.of("Authorization", "Bearer only-for-tests-am", "Content-Encoding", "gzip");
        post("alertmanager", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}, "application/json", headers)
                .statusCode(415)
                .body("type", equalTo("urn:problem:unsupported-media-type"));
    }

    @Test
    void aSenderThatCanOnlyPostToAnAddressHasItsSecretInIt() {
        var body =
                bytes("{'page':{'status_indicator':'major'},'incident':{'id':'kctbh9vrtdwd','name':'Checkout is down',"
                        + "'status':'investigating','created_at':'2026-05-01T10:02:00Z','incident_updates':[]}}");
        var id = postTo("/v1/sources/statuspage/events/only-for-tests-statuspage", body, "application/json", Map.of())
                .statusCode(202)
                .extract()
                .<String>path("ids[0]");
        assertThat(SignalTopic.signal(json, id).trust()).isEqualTo("token");
        for (var wrong : java.util.List.of("", "/", "/only-for-tests-statuspagE")) {
            postTo("/v1/sources/statuspage/events" + wrong, body, "application/json", Map.of())
                    .statusCode(401)
                    .body("instance", equalTo("/v1/sources/statuspage/events"));
        }
    }

    @Test
    void gitHubMaySendForms() {
        var payload = "{\"action\":\"opened\",\"issue\":{\"id\":9,\"number\":3,\"title\":\"a+b & ü\","
                + "\"created_at\":\"2026-05-01T10:02:00Z\"},\"repository\":{\"full_name\":\"acme/shop\",\"name\":\"shop\"}}";
        var form = ("payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        var id = github("issues", form, "application/x-www-form-urlencoded")
                .statusCode(202)
                .extract()
                .<String>path("ids[0]");
        assertThat(SignalTopic.signal(json, id).title()).isEqualTo("a+b & ü");
    }

    @Test
    void aBodyOverItsSourcesLimitIsRefusedAndLeavesAGap() {
        slack(padded(MEGABYTE)).statusCode(202);
        slack(padded(MEGABYTE + 1)).statusCode(413).body("type", equalTo("urn:problem:too-large"));
        alertmanager(padded(8 * MEGABYTE + 1)).statusCode(413);
        github("push", padded(25 * MEGABYTE + 1)).statusCode(413);
        var gaps = SignalTopic.signals(json).stream()
                .filter(signal -> "too-large".equals(signal.labels().get("reason")))
                .map(signal -> signal.source())
                .toList();
        assertThat(gaps).contains("slack", "alertmanager", "github");
    }

    @Test
    void aLargeBodyThatIsNotAuthenticLeavesNoGap() {
        var before = gaps();
        post("slack", padded(2 * MEGABYTE), "application/json", Map.of()).statusCode(401);
        assertThat(gaps()).isEqualTo(before);
    }

    @Test
    void aBodyBeyondAllLimitsIsRefused() {
        post("github", new byte[33 * MEGABYTE], "application/json", Map.of()).statusCode(413);
    }

    @Test
    void sixtyFourLevelsAreReadAndOneMoreLeavesAGap() {
        pagerduty(nested(64)).statusCode(202);
        pagerduty(nested(65)).statusCode(413);
        assertThat(SignalTopic.signals(json))
                .anyMatch(signal -> "too-deep".equals(signal.labels().get("reason")));
    }

    @Test
    void secretsNeverLeaveTheProcess() {
        var secret = "AKIA" + "IOSFODNN7EXAMPLE";
        var id = slack(bytes("{'type':'event_callback','team_id':'T1','event_id':'EvS','event':{'type':'message',"
                        + "'channel':'C1','user':'U1','ts':'1777629721.000100','text':'use " + secret + "',"
                        + "'blocks':[{'type':'section','text':{'text':'use " + secret + "'}}]}}"))
                .statusCode(202)
                .extract()
                .<String>path("ids[0]");
        var signal = SignalTopic.signal(json, id);
        assertThat(signal.text()).matches("use ‹redacted:aws-access-token:[0-9a-f]{8}›");
        assertThat(signal.redactions()).containsEntry("aws-access-token", 1);
        for (var record : SignalTopic.records(Topic.SIGNALS.name())) {
            assertThat(new String(record.value(), StandardCharsets.UTF_8)).doesNotContain(secret);
        }
    }

    private long gaps() {
        return SignalTopic.signals(json).stream()
                .filter(signal -> signal.kind().equals("source.gap"))
                .count();
    }

    private static byte[] padded(int size) {
        var body = new byte[size];
        java.util.Arrays.fill(body, (byte) ' ');
        body[0] = '{';
        body[size - 1] = '}';
        return body;
    }

    private static byte[] nested(int levels) {
        return ("{\"event\":{\"event_type\":\"x\",\"data\":" + "[".repeat(levels - 2) + "]".repeat(levels - 2) + "}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] alert(String fingerprint, String name) {
        return bytes("{'version':'4','status':'firing','groupKey':'{}:{alertname=x}','alerts':[{'status':'firing',"
                + "'fingerprint':'" + fingerprint + "','startsAt':'2026-05-01T10:02:00Z','labels':{'alertname':'" + name
                + "'},'annotations':{}}]}");
    }
}

package io.debrief.ingest.sns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.testing.Bodies;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnsReaderTest {

    private static final String ARN = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:checkout 5xx";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"ALARM,alert.fired", "OK,alert.resolved", "INSUFFICIENT_DATA,other"})
    void anAlarmsStateHasItsKind(String state, String kind) {
        // When
        var signal = notification(
                "{\"AlarmName\":\"checkout 5xx\",\"AlarmArn\":\"" + ARN + "\",\"AlarmDescription\":\"errors\","
                        + "\"NewStateValue\":\"" + state
                        + "\",\"OldStateValue\":\"OK\",\"NewStateReason\":\"3 datapoints\",\"StateChangeTime\":"
                        + "\"2026-05-01T10:02:00.548+0000\",\"Region\":\"EU (Ireland)\",\"Trigger\":{\"MetricName\":\"5xx\",\"Dimensions\":"
                        + "[{\"name\":\"ServiceName\",\"value\":\"checkout\"}]}}");
        // Then
        assertThat(signal.kind()).isEqualTo(kind);
        assertThat(signal.status()).isEqualTo(state.toLowerCase(java.util.Locale.ROOT));
        assertThat(signal.title()).isEqualTo("checkout 5xx");
        assertThat(signal.text()).isEqualTo("errors\n3 datapoints");
        assertThat(signal.occurredAt()).isEqualTo("2026-05-01T10:02:00.548Z");
        assertThat(signal.providerId()).isEqualTo("m-1");
        assertThat(signal.keys()).containsExactly("cloudwatch:fingerprint:" + ARN, "service:checkout");
        assertThat(signal.links())
                .extracting("href")
                .containsExactly("https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1"
                        + "#alarmsV2:alarm/checkout%205xx");
    }

    @Test
    void anAlarmByTwoTopicsIsOne() {
        // Given
        var message =
                "{\"AlarmName\":\"a\",\"NewStateValue\":\"ALARM\",\"StateChangeTime\":\"2026-05-01T10:02:00.548+0000\"}";
        // Then
        assertThat(read(envelope("m-1", message)).id())
                .isEqualTo(read(envelope("m-2", message)).id());
    }

    @Test
    void anEventOfEventBridgeIsReadAsAnAlarmToo() {
        // When
        var signal = notification(
                "{\"detail-type\":\"CloudWatch Alarm State Change\",\"time\":\"2026-05-01T10:02:01Z\",\"resources\":"
                        + "[\"" + ARN
                        + "\"],\"detail\":{\"alarmName\":\"checkout 5xx\",\"state\":{\"value\":\"ALARM\",\"reason\":\"r\","
                        + "\"timestamp\":\"2026-05-01T10:02:00.000+0000\"}}}");
        // Then
        assertThat(signal.kind()).isEqualTo("alert.fired");
        assertThat(signal.keys()).containsExactly("cloudwatch:fingerprint:" + ARN);
    }

    @Test
    void anyOtherMessageHasItsSubjectAsTitle() {
        // When
        var text = notification("plain words");
        var object = notification("{\"title\":\"inner\",\"status\":\"done\",\"time\":\"2026-05-01T10:01:00Z\"}");
        // Then
        assertThat(text.title()).isEqualTo("Subject of it");
        assertThat(text.text()).isEqualTo("plain words");
        assertThat(text.occurredAt()).isEqualTo("2026-05-01T10:02:05Z");
        assertThat(object.status()).isEqualTo("done");
        assertThat(object.occurredAt()).isEqualTo("2026-05-01T10:01:00Z");
    }

    @Test
    void aSecretInAMessagesFieldIsTakenOut() {
        // When
        var signal = notification("{\"title\":\"t\",\"password\":\"hunter2hunter2\"}");
        // Then
        assertThat(signal.labels().get("password")).startsWith("‹redacted:");
        assertThat(signal.redactions()).isNotEmpty();
    }

    @Test
    void rawDeliveryIsReadWithoutAnEnvelope() {
        // When
        var signal = read("{'AlarmName':'a','NewStateValue':'OK','StateChangeTime':'2026-05-01T10:02:00.000+0000'}");
        // Then
        assertThat(signal.kind()).isEqualTo("alert.resolved");
    }

    @Test
    void aConfirmationIsShownToTheOperatorAndNothingIsFetched() {
        // When
        var signal = read(
                confirmation("https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=2336412f37fb687f"));
        // Then
        assertThat(signal.kind()).isEqualTo("other");
        assertThat(signal.title()).contains("asks to confirm the subscription of arn:aws:sns:eu-west-1:1:t");
        assertThat(signal.links()).extracting("rel").containsExactly("confirm");
        assertThat(signal.links().getFirst().href()).endsWith("Token=2336412f37fb687f");
        assertThat(signal.raw()).doesNotContain("2336412f37fb687f");
    }

    @ParameterizedTest
    @CsvSource({
        "https://sns.eu-west-1.amazonaws.com.evil.example/?a=b",
        "http://sns.eu-west-1.amazonaws.com/?a=b",
        "https://evil.example/sns.eu-west-1.amazonaws.com",
        "https://user@evil.example/",
        "https://["
    })
    void onlyAnAddressOfAmazonsBecomesALink(String address) {
        assertThat(read(confirmation(address)).links()).isEmpty();
    }

    private static String confirmation(String address) {
        return "{'Type':'SubscriptionConfirmation','MessageId':'c-1','TopicArn':'arn:aws:sns:eu-west-1:1:t','Token':"
                + "'2336412f37fb687f','SubscribeURL':'" + address + "','Timestamp':'2026-05-01T10:02:05Z'}";
    }

    private static Signal notification(String message) {
        return read(envelope("m-1", message));
    }

    private static String envelope(String id, String message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Type", "Notification")
                .put("MessageId", id)
                .put("TopicArn", "arn:aws:sns:eu-west-1:1:t")
                .put("Subject", "Subject of it")
                .put("Timestamp", "2026-05-01T10:02:05Z")
                .put("Message", message)
                .toString();
    }

    private static Signal read(String body) {
        return Bodies.one(new SnsReader(), "aws-sns", body, Map.of());
    }
}

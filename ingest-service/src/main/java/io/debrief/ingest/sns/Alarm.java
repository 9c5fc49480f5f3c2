package io.debrief.ingest.sns;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of state of a CloudWatch alarm, as an alarm's own action tells it or as an event of EventBridge.
 *
 * @param message the redacted message
 * @param name the alarm's name
 * @param state {@code ALARM}, {@code OK} or {@code INSUFFICIENT_DATA}
 */
record Alarm(JsonNode message, String name, String state) {

    private static final Set<String> SERVICES =
            Set.of("ServiceName", "FunctionName", "ApiName", "QueueName", "DBInstanceIdentifier", "LoadBalancer");

    static Optional<Alarm> of(JsonNode message) {
        var name = Fields.first(Fields.text(message, "AlarmName"), Fields.text(message, "detail", "alarmName"));
        var state =
                Fields.first(Fields.text(message, "NewStateValue"), Fields.text(message, "detail", "state", "value"));
        return name == null || state == null ? Optional.empty() : Optional.of(new Alarm(message, name, state));
    }

    Draft draft(Body body, @Nullable Envelope envelope) {
        var changed = Fields.first(
                Fields.text(message, "StateChangeTime"),
                Fields.text(message, "detail", "state", "timestamp"),
                Fields.text(message, "time"));
        var when = When.of(Fields.first(changed, envelope == null ? null : envelope.timestamp()), body.receivedAt());
        var own = changed == null ? Identity.sha256(body.original().toString()) : changed;
        var draft = Draft.of(kind(), Identity.join("cloudwatch", identity(), state, own), when)
                .title(name)
                .text(text())
                .status(state)
                .actor(new Actor("system", null, "CloudWatch"))
                .label(
                        "before",
                        Fields.first(
                                Fields.text(message, "OldStateValue"),
                                Fields.text(message, "detail", "previousState", "value")))
                .label("account", Fields.first(Fields.text(message, "AWSAccountId"), Fields.text(message, "account")))
                .label("region", Fields.first(Fields.text(message, "Region"), Fields.text(message, "region")))
                .label("metric", Fields.text(message, "Trigger", "MetricName"))
                .label("namespace", Fields.text(message, "Trigger", "Namespace"))
                .link("source", console())
                .key("cloudwatch:fingerprint:" + identity())
                .raw(message);
        for (var dimension : Fields.at(message, "Trigger", "Dimensions")) {
            var kind = Fields.firstOr("", Fields.text(dimension, "name"));
            draft.label(kind, Fields.text(dimension, "value"));
            draft.service(SERVICES.contains(kind) ? Fields.text(dimension, "value") : null);
        }
        return draft;
    }

    private String kind() {
        return switch (state) {
            case "ALARM" -> SignalKind.ALERT_FIRED;
            case "OK" -> SignalKind.ALERT_RESOLVED;
            default -> SignalKind.OTHER;
        };
    }

    private @Nullable String text() {
        var why =
                Fields.first(Fields.text(message, "NewStateReason"), Fields.text(message, "detail", "state", "reason"));
        var about = Fields.first(
                Fields.text(message, "AlarmDescription"),
                Fields.text(message, "detail", "configuration", "description"));
        return why == null || about == null ? Fields.first(why, about) : about + "\n" + why;
    }

    private @Nullable String arn() {
        var first = Fields.at(message, "resources").path(0).asText("");
        return Fields.first(Fields.text(message, "AlarmArn"), first.contains(":alarm:") ? first : null);
    }

    /** The alarm's resource name, else what makes it unique. */
    private String identity() {
        return Fields.firstOr(
                Fields.firstOr("", Fields.text(message, "AWSAccountId"), Fields.text(message, "account"))
                        + "/"
                        + Fields.firstOr("", Fields.text(message, "Region"), Fields.text(message, "region"))
                        + "/"
                        + name,
                arn());
    }

    /** Where the alarm is shown; the region's code stands in the resource name only. */
    private @Nullable String console() {
        var arn = arn();
        var parts = arn == null ? new String[0] : arn.split(":");
        if (parts.length < 4 || !parts[3].matches("[a-z0-9-]{2,30}")) {
            return null;
        }
        return "https://" + parts[3] + ".console.aws.amazon.com/cloudwatch/home?region=" + parts[3] + "#alarmsV2:alarm/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

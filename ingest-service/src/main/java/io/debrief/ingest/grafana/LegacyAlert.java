package io.debrief.ingest.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One alert as Grafana sent them before version 8: no time and no id of the event, so the time of receipt stands, and the
 * same state of the same rule within five minutes is the same event.
 *
 * @param body the delivery
 */
record LegacyAlert(Body body) {

    private static final long WINDOW = 300;
    private static final int MOST_MATCHES = 20;

    Draft draft() {
        var state = Fields.firstOr("", text("state")).toLowerCase(Locale.ROOT);
        var rule = Fields.firstOr("", text("ruleId"), text("ruleName"));
        var fold = Identity.join(
                "grafana-legacy",
                body.source(),
                rule.isEmpty() ? Identity.sha256(body.original().toString()) : rule,
                state,
                Long.toString(body.receivedAt().getEpochSecond() / WINDOW));
        var draft = Draft.of(kind(state), fold, When.receipt(body.receivedAt()))
                .providerId(text("ruleId"))
                .title(Fields.firstOr("Grafana alert", text("ruleName"), text("title")))
                .text(message())
                .status(state.isEmpty() ? null : state)
                .severity(Fields.text(tags(), "severity"))
                .test(test())
                .label("message", text("title"))
                .link("source", text("ruleUrl"))
                .link("image", text("imageUrl"))
                .raw(body.clean());
        for (var tag : tags().properties()) {
            draft.label(tag.getKey(), Fields.text(tag.getValue()));
        }
        if (!rule.isEmpty()) {
            draft.key("grafana:fingerprint:" + body.source() + ":rule:" + rule);
        }
        return draft.service(Fields.first(Fields.text(tags(), "service"), Fields.text(tags(), "app")));
    }

    private static String kind(String state) {
        return switch (state) {
            case "alerting", "no_data" -> SignalKind.ALERT_FIRED;
            case "ok" -> SignalKind.ALERT_RESOLVED;
            default -> SignalKind.OTHER;
        };
    }

    private @Nullable String message() {
        var lines = new StringBuilder(Fields.firstOr("", text("message")));
        var shown = 0;
        for (var match : Fields.at(body.clean(), "evalMatches")) {
            var metric = Fields.text(match, "metric");
            if (metric != null && shown++ < MOST_MATCHES) {
                lines.append('\n')
                        .append(metric)
                        .append(": ")
                        .append(Fields.firstOr("no value", Fields.text(match, "value")));
            }
        }
        return lines.toString();
    }

    private boolean test() {
        return "0".equals(text("ruleId")) || "[Alerting] Test notification".equals(text("title"));
    }

    private JsonNode tags() {
        return Fields.at(body.clean(), "tags");
    }

    private @Nullable String text(String field) {
        return Fields.text(body.clean(), field);
    }
}

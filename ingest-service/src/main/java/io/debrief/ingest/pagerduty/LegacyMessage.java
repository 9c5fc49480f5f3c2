package io.debrief.ingest.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.Actor;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message of a V1 or V2 webhook.
 *
 * @param message the redacted message
 * @param receivedAt when it was received
 */
record LegacyMessage(JsonNode message, Instant receivedAt) {

    Draft draft() {
        var type = Fields.firstOr("other", Fields.text(message, "event"), Fields.text(message, "type"));
        var when = When.of(Fields.text(message, "created_on"), receivedAt);
        var draft = Draft.of(EventKind.of(type), fold(type, when), when)
                .providerId(Fields.text(message, "id"))
                .title(title(type))
                .text(note())
                .status(Fields.firstOr(EventKind.status(type), Fields.text(incident(), "status")))
                .severity(urgency())
                .actor(actor())
                .label("event", type)
                .label("urgency", Fields.text(incident(), "urgency"))
                .label("number", Fields.text(incident(), "incident_number"))
                .raw(message)
                .link("source", Fields.text(incident(), "html_url"));
        keys(draft);
        return draft;
    }

    private void keys(Draft draft) {
        var incident = Fields.text(incident(), "id");
        if (incident != null) {
            draft.key("pagerduty:incident:" + incident);
        }
        var dedup = Fields.text(incident(), "incident_key");
        if (dedup != null) {
            draft.key("dedup:" + dedup);
        }
        draft.service(Fields.first(
                Fields.text(incident(), "service", "name"), Fields.text(incident(), "service", "summary")));
    }

    private String fold(String type, When when) {
        var id = Fields.text(message, "id");
        return id != null
                ? Identity.join("pagerduty", id)
                : Identity.join(
                        "pagerduty",
                        type,
                        Fields.firstOr("", Fields.text(incident(), "id")),
                        when.at().toString());
    }

    private String title(String type) {
        return Fields.firstOr(
                type,
                Fields.text(incident(), "title"),
                Fields.text(incident(), "trigger_summary_data", "subject"),
                Fields.text(incident(), "trigger_summary_data", "description"),
                Fields.text(incident(), "summary"));
    }

    private @Nullable String note() {
        for (var entry : Fields.at(message, "log_entries")) {
            var note = Fields.text(entry, "channel", "summary");
            if (note != null) {
                return note;
            }
        }
        return null;
    }

    private @Nullable String urgency() {
        var urgency = Fields.text(incident(), "urgency");
        return "low".equals(urgency) ? "warning" : urgency;
    }

    private Actor actor() {
        var agent = Fields.at(message, "log_entries").path(0).path("agent");
        var by = agent.isObject() ? agent : Fields.at(incident(), "last_status_change_by");
        var id = Fields.text(by, "id");
        return id == null
                ? new Actor("system", null, "PagerDuty")
                : new Actor("person", id, Fields.first(Fields.text(by, "name"), Fields.text(by, "summary")));
    }

    private JsonNode incident() {
        var direct = Fields.at(message, "incident");
        return direct.isObject() ? direct : Fields.at(message, "data", "incident");
    }
}

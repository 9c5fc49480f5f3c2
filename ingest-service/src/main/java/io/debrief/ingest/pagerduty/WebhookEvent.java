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
 * One V3 event.
 *
 * @param body the redacted body
 * @param receivedAt when it was received
 */
record WebhookEvent(JsonNode body, Instant receivedAt) {

    Draft draft(String type) {
        var when = When.of(Fields.text(event(), "occurred_at"), receivedAt);
        var draft = Draft.of(EventKind.of(type), fold(type), when)
                .providerId(Fields.text(event(), "id"))
                .title(title(type))
                .text(text())
                .status(status(type))
                .severity(Fields.firstOr("", Fields.text(data(), "priority", "summary"), urgency()))
                .actor(actor())
                .label("event", type)
                .label("urgency", Fields.text(data(), "urgency"))
                .label("priority", Fields.text(data(), "priority", "summary"))
                .label("number", Fields.text(data(), "number"))
                .label("resolveReason", Fields.text(data(), "resolve_reason", "type"))
                .label("assignees", names("assignees"))
                .label("teams", names("teams"))
                .label("state", Fields.text(data(), "state"))
                .raw(body);
        keys(draft);
        return links(draft);
    }

    private void keys(Draft draft) {
        var incident = incidentId();
        if (incident != null) {
            draft.key("pagerduty:incident:" + incident);
        }
        var dedup = Fields.text(data(), "incident_key");
        if (dedup != null) {
            draft.key("dedup:" + dedup);
        }
        draft.service(Fields.text(data(), "service", "summary"));
    }

    private Draft links(Draft draft) {
        return draft.link("source", Fields.text(data(), "html_url"))
                .link("source", Fields.text(data(), "incident", "html_url"))
                .link("bridge", Fields.text(data(), "conference_bridge", "conference_url"))
                .link("bridge", Fields.text(data(), "conference_url"));
    }

    /** The event's own id; where there is none, what happened to which incident when. */
    private String fold(String type) {
        var id = Fields.text(event(), "id");
        return id != null
                ? Identity.join("pagerduty", id)
                : Identity.join(
                        "pagerduty",
                        type,
                        Fields.firstOr("", Fields.text(data(), "id"), incidentId()),
                        Fields.firstOr(receivedAt.toString(), Fields.text(event(), "occurred_at")));
    }

    private @Nullable String incidentId() {
        return "incident".equals(Fields.text(data(), "type"))
                ? Fields.text(data(), "id")
                : Fields.text(data(), "incident", "id");
    }

    private String title(String type) {
        return Fields.firstOr(
                type,
                Fields.text(data(), "title"),
                Fields.text(data(), "incident", "summary"),
                Fields.text(data(), "summary"),
                Fields.text(data(), "name"));
    }

    private @Nullable String text() {
        var task = Fields.first(Fields.text(data(), "description"), Fields.text(data(), "name"));
        return Fields.first(
                Fields.text(data(), "content"),
                Fields.text(data(), "message"),
                task != null && "incident_task".equals(Fields.text(data(), "type")) ? task : null,
                fields());
    }

    /** Custom fields as lines of "name: value". */
    private @Nullable String fields() {
        var lines = new StringBuilder();
        for (var field : Fields.at(data(), "custom_fields")) {
            var name = Fields.first(Fields.text(field, "display_name"), Fields.text(field, "name"));
            if (name != null) {
                lines.append(name)
                        .append(": ")
                        .append(Fields.at(field, "value").asText())
                        .append('\n');
            }
        }
        return lines.isEmpty() ? null : lines.toString();
    }

    private @Nullable String status(String type) {
        return Fields.first(Fields.text(data(), "status"), EventKind.status(type));
    }

    private @Nullable String urgency() {
        var urgency = Fields.text(data(), "urgency");
        return "low".equals(urgency) ? "warning" : urgency;
    }

    /** Nobody is behind an event without an agent: PagerDuty did it itself. */
    private Actor actor() {
        var agent = Fields.at(event(), "agent");
        var id = Fields.text(agent, "id");
        if (id == null) {
            return new Actor("system", null, "PagerDuty");
        }
        var person = Fields.firstOr("", Fields.text(agent, "type")).startsWith("user");
        return new Actor(person ? "person" : "bot", id, Fields.text(agent, "summary"));
    }

    private @Nullable String names(String list) {
        var names = String.join(", ", Fields.each(Fields.at(data(), list), "summary"));
        return names.isEmpty() ? null : names;
    }

    private JsonNode event() {
        return Fields.at(body, "event");
    }

    private JsonNode data() {
        return Fields.at(body, "event", "data");
    }
}

package io.debrief.ingest.dump;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.ingest.signal.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Incidents and log entries as PagerDuty lists them. Neither tells the id of the webhook's event. That an incident was
 * triggered, acknowledged or resolved is the same from both lists; a log entry else has its own id.
 */
final class ListedPages implements Listing {

    private static final String ENTRY = "_log_entry";
    private static final Set<String> INCIDENT = Set.of("incident", "incident_reference");
    /** What both lists tell: known by incident and time, so that reading both says it once. */
    private static final Set<String> IN_BOTH = Set.of("triggered", "acknowledged", "resolved");

    @Override
    public List<Told> told(ObjectNode thing) {
        var type = Fields.firstOr("", Fields.text(thing, "type"));
        if (type.contains(ENTRY)) {
            return entry(thing, type.substring(0, type.indexOf(ENTRY)));
        }
        var created = Fields.text(thing, "created_at");
        return INCIDENT.contains(type) && created != null && Fields.text(thing, "id") != null
                ? incident(thing, created)
                : List.of();
    }

    private static List<Told> incident(ObjectNode incident, String created) {
        var told = new ArrayList<Told>();
        told.add(event("triggered", null, created, null, state(incident, "triggered")));
        for (var one : Fields.at(incident, "acknowledgements")) {
            var at = Fields.first(Fields.text(one, "at"), Fields.text(one, "created_at"));
            if (at != null) {
                told.add(event(
                        "acknowledged", null, at, Fields.at(one, "acknowledger"), state(incident, "acknowledged")));
            }
        }
        var resolved =
                Fields.first(Fields.text(incident, "resolved_at"), Fields.text(incident, "last_status_change_at"));
        if ("resolved".equals(Fields.text(incident, "status")) && resolved != null) {
            told.add(event(
                    "resolved",
                    null,
                    resolved,
                    Fields.at(incident, "last_status_change_by"),
                    state(incident, "resolved")));
        }
        return told;
    }

    private static List<Told> entry(ObjectNode entry, String what) {
        var at = Fields.text(entry, "created_at");
        var id = Fields.text(entry, "id");
        var incident = Fields.at(entry, "incident");
        if (at == null || id == null || Fields.text(incident, "id") == null) {
            return List.of();
        }
        var action = action(what);
        var data = action.equals("annotated") ? note(entry, incident) : state(incident, null);
        if (!data.hasNonNull("service")) {
            data.set("service", entry.get("service"));
        }
        var channel = Fields.first(
                Fields.text(entry, "channel", "summary"),
                Fields.text(entry, "channel", "note"),
                Fields.text(entry, "channel", "content"));
        if (!action.equals("annotated")) {
            data.put("message", Fields.first(channel, Fields.text(entry, "summary")));
        }
        return List.of(event(action, IN_BOTH.contains(action) ? null : id, at, Fields.at(entry, "agent"), data));
    }

    /** The webhook's word for what a log entry tells; its own where the webhook has none. */
    private static String action(String what) {
        return switch (what.toLowerCase(Locale.ROOT)) {
            case "trigger" -> "triggered";
            case "acknowledge" -> "acknowledged";
            case "unacknowledge" -> "unacknowledged";
            case "resolve" -> "resolved";
            case "reopen" -> "reopened";
            case "escalate", "repeat_escalation_path" -> "escalated";
            case "delegate" -> "delegated";
            case "assign" -> "reassigned";
            case "annotate" -> "annotated";
            case "priority_change" -> "priority_updated";
            case "status_update" -> "status_update_published";
            case "field_value_change", "custom_field_value_change" -> "custom_field_values.updated";
            default -> what;
        };
    }

    private static ObjectNode note(ObjectNode entry, JsonNode incident) {
        var data = JsonNodeFactory.instance.objectNode();
        data.put("type", "incident_note")
                .put(
                        "content",
                        Fields.first(
                                Fields.text(entry, "channel", "summary"),
                                Fields.text(entry, "channel", "note"),
                                Fields.text(entry, "channel", "content"),
                                Fields.text(entry, "note"),
                                Fields.text(entry, "summary")));
        data.set("incident", incident);
        return data;
    }

    /** The incident as it was then: its lists tell only the state it is in now. */
    private static ObjectNode state(JsonNode incident, @Nullable String status) {
        var data = incident instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        data.put("type", "incident");
        if (!data.hasNonNull("title")) {
            data.put("title", Fields.text(incident, "summary"));
        }
        if (!data.hasNonNull("number") && incident.hasNonNull("incident_number")) {
            data.set("number", incident.get("incident_number"));
        }
        data.remove("status");
        if (status != null) {
            data.put("status", status);
        }
        return data;
    }

    private static Told event(
            String action, @Nullable String id, String at, @Nullable JsonNode agent, ObjectNode data) {
        var event = JsonNodeFactory.instance.objectNode();
        if (id != null) {
            event.put("id", id);
        }
        event.put("event_type", "incident." + action).put("occurred_at", at);
        if (agent != null && agent.isObject()) {
            event.set("agent", agent);
        }
        event.set("data", data);
        var body = JsonNodeFactory.instance.objectNode();
        body.set("event", event);
        return Told.of(body, at);
    }
}

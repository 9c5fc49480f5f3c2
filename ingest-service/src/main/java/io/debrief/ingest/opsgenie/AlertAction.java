package io.debrief.ingest.opsgenie;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.Actor;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One action on an alert. An alert of priority 1 or 2 is an incident, as it pages; others are alerts.
 *
 * @param body the delivery
 * @param id the alert's id
 * @param action what was done, such as {@code Acknowledge}
 */
record AlertAction(Body body, String id, String action) {

    private static final Set<String> PAGING = Set.of("P1", "P2");

    Draft draft() {
        var draft = Draft.of(kind(), fold(), when())
                .providerId(id)
                .title(title())
                .text(Fields.first(text("note"), text("description")))
                .status(status())
                .severity(priority())
                .actor(actor())
                .test("TestAction".equals(action))
                .label("action", action)
                .label("priority", priority())
                .label("tinyId", text("tinyId"))
                .label("alias", text("alias"))
                .label("entity", text("entity"))
                .label("origin", text("source"))
                .label("channel", Fields.text(body.clean(), "source", "type"))
                .label("integration", Fields.text(body.clean(), "integrationName"))
                .label("tags", String.join(", ", Fields.each(Fields.at(alert(), "tags"))))
                .raw(body.clean());
        for (var detail : Fields.at(alert(), "details").properties()) {
            draft.label(detail.getKey(), Fields.text(detail.getValue()));
        }
        keys(draft);
        services(draft);
        return draft;
    }

    /**
     * The alias is what Opsgenie recognises repetitions by. Alertmanager hands it the same hash of its group's key as it
     * hands PagerDuty, so both tell of the same group here.
     */
    private void keys(Draft draft) {
        draft.key("opsgenie:alert:" + id);
        var alias = text("alias");
        if (alias != null && !alias.equals(id)) {
            draft.key("dedup:" + alias);
        }
        draft.key("opsgenie:fingerprint:" + (alias == null ? id : alias));
    }

    private void services(Draft draft) {
        draft.service(Fields.text(alert(), "details", "service"));
        for (var tag : Fields.each(Fields.at(alert(), "tags"))) {
            if (tag.startsWith("service:")) {
                draft.service(tag.substring("service:".length()));
            }
        }
        draft.service(text("entity"));
        var origin = text("source");
        if (text("entity") == null && origin != null && origin.indexOf('@') < 0) {
            draft.service(origin);
        }
    }

    private String kind() {
        var priority = priority();
        var pages = priority != null && PAGING.contains(priority);
        return switch (action) {
            case "Create" -> pages ? SignalKind.INCIDENT_OPENED : SignalKind.ALERT_FIRED;
            case "Acknowledge" -> pages ? SignalKind.INCIDENT_ACKNOWLEDGED : SignalKind.ALERT_ACKNOWLEDGED;
            case "Close", "Delete" -> pages ? SignalKind.INCIDENT_RESOLVED : SignalKind.ALERT_RESOLVED;
            case "Escalate", "EscalateNext" -> SignalKind.INCIDENT_ESCALATED;
            case "AddNote" -> SignalKind.NOTE_ADDED;
            case "UnAcknowledge",
                    "AssignOwnership",
                    "TakeOwnership",
                    "AddTeam",
                    "AddRecipient",
                    "AddResponder",
                    "AddTags",
                    "RemoveTags",
                    "AddDetails",
                    "RemoveDetails",
                    "UpdatePriority",
                    "UpdateMessage",
                    "UpdateDescription",
                    "Snooze",
                    "SnoozeEnded" -> SignalKind.INCIDENT_UPDATED;
            default -> SignalKind.OTHER;
        };
    }

    private @Nullable String status() {
        return switch (action) {
            case "Create", "UnAcknowledge", "SnoozeEnded" -> "open";
            case "Acknowledge" -> "acknowledged";
            case "Close" -> "closed";
            case "Delete" -> "deleted";
            case "Escalate", "EscalateNext" -> "escalated";
            case "Snooze" -> "snoozed";
            default -> text("status");
        };
    }

    /** When the action was taken; an alert's creation is the time of its creation only. */
    private When when() {
        var updated = text("updatedAt");
        return When.of(action.equals("Create") ? Fields.first(text("createdAt"), updated) : updated, body.receivedAt());
    }

    /** There is no id of the event, so the action and its time are it, else the whole body. */
    private String fold() {
        var at = text(action.equals("Create") ? "createdAt" : "updatedAt");
        return Identity.join(
                "opsgenie",
                id,
                action,
                at == null ? Identity.sha256(body.original().toString()) : at);
    }

    private String title() {
        var message = text("message");
        return message == null ? "Alert " + Fields.firstOr(id, text("tinyId")) + ": " + action : message;
    }

    private @Nullable String priority() {
        var given = text("priority");
        return given != null && given.length() == 1 && Character.isDigit(given.charAt(0)) ? "P" + given : given;
    }

    /** A user has an id of their own; everybody else is an integration, a policy or the system. */
    private @Nullable Actor actor() {
        var name = text("username");
        if (name == null) {
            return null;
        }
        var person = text("userId") != null || name.indexOf('@') > 0;
        return new Actor(person ? "person" : "system", Fields.firstOr(name, text("userId")), name);
    }

    private @Nullable String text(String field) {
        return Fields.text(alert(), field);
    }

    private JsonNode alert() {
        return Fields.at(body.clean(), "alert");
    }
}

package io.debrief.ingest.incidentio;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.When;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Incidents: opened, changed, over. Which of the organisation's own states mean an end is told by their category. */
final class Incidents {

    private static final Set<String> OVER = Set.of("closed", "learning", "declined", "canceled", "cancelled", "merged");

    private Incidents() {}

    static Draft created(Hook hook) {
        var incident = hook.object();
        var when = hook.when(Fields.text(incident, "created_at"));
        return about(hook, incident, draft(hook, incident, SignalKind.INCIDENT_OPENED, when))
                .text(Fields.text(incident, "summary"))
                .actor(Hook.actor(Fields.at(incident, "creator")));
    }

    static Draft updated(Hook hook) {
        var incident = hook.object();
        var when = hook.when(Fields.text(incident, "updated_at"));
        return about(hook, incident, draft(hook, incident, SignalKind.INCIDENT_UPDATED, when))
                .text(Fields.text(incident, "summary"));
    }

    static Draft statusUpdated(Hook hook) {
        var object = hook.object();
        var incident = incident(object);
        var now = Fields.firstOr(
                "",
                Fields.text(object, "new_status", "category"),
                Fields.text(incident, "incident_status", "category"));
        var before = Fields.firstOr("", Fields.text(object, "previous_status", "category"));
        var over = OVER.contains(now);
        var when = hook.when(Fields.text(object, "created_at"), Fields.text(incident, "updated_at"));
        var draft = draft(hook, incident, over ? SignalKind.INCIDENT_RESOLVED : SignalKind.INCIDENT_UPDATED, when)
                .text(Fields.first(Fields.text(object, "message"), Fields.text(incident, "summary")))
                .actor(Hook.actor(Fields.at(object, "updater")));
        about(hook, incident, draft)
                .label("before", Fields.text(object, "previous_status", "name"))
                .label("category", now);
        return !over && OVER.contains(before)
                ? draft.status("reopened")
                : draft.status(Fields.first(Fields.text(object, "new_status", "name"), status(incident)));
    }

    /** Memberships of private incidents, documents and what is still to come. */
    static Draft other(Hook hook) {
        var incident = incident(hook.object());
        var draft = draft(hook, incident, SignalKind.OTHER, hook.when(Fields.text(hook.object(), "updated_at")));
        return about(hook, incident, draft)
                .title(hook.plain().replace('_', ' '))
                .label("incidentName", Fields.text(incident, "name"));
    }

    static JsonNode incident(JsonNode object) {
        var inner = Fields.at(object, "incident");
        return inner.isObject() ? inner : object;
    }

    private static Draft draft(Hook hook, JsonNode incident, String kind, When when) {
        var id = Fields.text(incident, "id");
        return hook.draft(
                        kind,
                        hook.fold(
                                id,
                                Fields.first(Fields.text(incident, "updated_at"), Fields.text(incident, "created_at"))),
                        when)
                .providerId(id)
                .status(status(incident));
    }

    private static Draft about(Hook hook, JsonNode incident, Draft draft) {
        var id = Fields.firstOr("", Fields.text(incident, "id"), Fields.text(hook.object(), "incident_id"));
        var mode = Fields.firstOr("standard", Fields.text(incident, "mode"));
        draft.title(Fields.firstOr(
                        hook.isPrivate() ? "Private incident" : "Incident " + id, Fields.text(incident, "name")))
                .severity(Fields.text(incident, "severity", "name"))
                .test(mode.equals("test") || mode.equals("tutorial"))
                .label("severity", Fields.text(incident, "severity", "name"))
                .label("reference", Fields.text(incident, "reference"))
                .label("type", Fields.text(incident, "incident_type", "name"))
                .label("lead", lead(incident))
                .link("source", Fields.text(incident, "permalink"))
                .link("bridge", Fields.text(incident, "call_url"))
                .key(id.isEmpty() ? null : "incidentio:incident:" + id);
        var channel = Fields.text(incident, "slack_channel_id");
        if (channel != null) {
            draft.key("slack:channel:" + channel).label("channelName", Fields.text(incident, "slack_channel_name"));
        }
        services(draft, incident);
        return draft;
    }

    private static @Nullable String lead(JsonNode incident) {
        for (var given : Fields.at(incident, "incident_role_assignments")) {
            if ("lead".equals(Fields.text(given, "role", "role_type"))) {
                return Fields.text(given, "assignee", "name");
            }
        }
        return null;
    }

    /** Custom fields that name services. */
    private static void services(Draft draft, JsonNode incident) {
        for (var entry : Fields.at(incident, "custom_field_entries")) {
            var name = Fields.firstOr("", Fields.text(entry, "custom_field", "name"))
                    .toLowerCase(Locale.ROOT);
            if (!name.contains("service")) {
                continue;
            }
            for (var value : Fields.at(entry, "values")) {
                draft.service(Fields.first(
                        Fields.text(value, "value_catalog_entry", "name"),
                        Fields.text(value, "value_option", "value"),
                        Fields.text(value, "value_text")));
            }
        }
    }

    private static @Nullable String status(JsonNode incident) {
        return Fields.first(Fields.text(incident, "incident_status", "name"), Fields.text(incident, "status"));
    }
}

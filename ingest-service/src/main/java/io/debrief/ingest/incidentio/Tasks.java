package io.debrief.ingest.incidentio;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import java.util.Set;

/** Follow-ups are tickets; actions are what people do during the incident. */
final class Tasks {

    private static final Set<String> DONE = Set.of("completed", "not_doing", "deleted");

    private Tasks() {}

    static Draft followUp(Hook hook) {
        var created = hook.plain().endsWith("created");
        var done = DONE.contains(Fields.firstOr("", Fields.text(hook.object(), "status")));
        var kind = created ? SignalKind.TICKET_OPENED : done ? SignalKind.TICKET_CLOSED : SignalKind.TICKET_UPDATED;
        var draft = task(hook, kind);
        var id = Fields.text(hook.object(), "id");
        return draft.key(id == null ? null : "incidentio:follow-up:" + id)
                .link("ticket", Fields.text(hook.object(), "external_issue_reference", "issue_permalink"));
    }

    static Draft action(Hook hook) {
        return task(hook, SignalKind.INCIDENT_UPDATED);
    }

    private static Draft task(Hook hook, String kind) {
        JsonNode task = hook.object();
        var created = hook.plain().endsWith("created");
        var at = created ? Fields.text(task, "created_at") : Fields.text(task, "updated_at");
        var incident = Fields.text(task, "incident_id");
        return hook.draft(kind, hook.fold(Fields.text(task, "id"), at), hook.when(at))
                .providerId(Fields.text(task, "id"))
                .title(Fields.firstOr("Task", Fields.text(task, "title"), Fields.text(task, "description")))
                .text(Fields.text(task, "description"))
                .status(Fields.text(task, "status"))
                .label("assignee", Fields.text(task, "assignee", "name"))
                .label("priority", Fields.text(task, "priority", "name"))
                .key(incident == null ? null : "incidentio:incident:" + incident);
    }
}

package io.debrief.ingest.sentry;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;

/** Issues: a new one is an alert, its resolution the end of it. Only a creation has a time in the body. */
final class Issues {

    private static final String ISSUE = "issue";

    private Issues() {}

    static Draft draft(Hook hook) {
        var issue = hook.data(ISSUE);
        var id = Fields.firstOr("", Fields.text(issue, "id"), Fields.text(issue, "shortId"));
        var when = when(hook);
        var own = hook.action().equals("created") ? "" : hook.request();
        var draft = hook.draft(kind(hook.action()), Identity.join("sentry", ISSUE, id, hook.action(), own), when)
                .providerId(id.isEmpty() ? null : id)
                .title(Fields.firstOr("Sentry issue " + id, Fields.text(issue, "title")))
                .text(Fields.first(Fields.text(issue, "metadata", "value"), Fields.text(issue, "culprit")))
                .status(Fields.firstOr(hook.action(), Fields.text(issue, "status")))
                .severity(Fields.text(issue, "level"))
                .label("shortId", Fields.text(issue, "shortId"))
                .label("culprit", Fields.text(issue, "culprit"))
                .label("substatus", Fields.text(issue, "substatus"))
                .label("assignee", Fields.text(issue, "assignedTo", "name"))
                .link("source", Fields.text(issue, "web_url"))
                .link("source", Fields.text(issue, "permalink"));
        if (!id.isEmpty()) {
            draft.key("sentry:fingerprint:issue:" + id);
        }
        return hook.about(
                draft,
                id.isEmpty() ? null : id,
                Fields.first(Fields.text(issue, "project", "slug"), hook.text("project_slug")));
    }

    private static When when(Hook hook) {
        return hook.action().equals("created") ? hook.when(hook.text(ISSUE, "firstSeen")) : hook.sent();
    }

    private static String kind(String action) {
        return switch (action) {
            case "created", "unresolved" -> SignalKind.ALERT_FIRED;
            case "resolved" -> SignalKind.ALERT_RESOLVED;
            default -> SignalKind.OTHER;
        };
    }
}

package io.debrief.ingest.sentry;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;

/** What the legacy webhook plugin sends: an event of an issue, flat. It has no state; its level stands there too. */
final class LegacyEvents {

    private LegacyEvents() {}

    static Draft draft(Hook hook) {
        var root = hook.root();
        var event = Fields.at(root, "event");
        var issue = Fields.text(root, "id");
        var level = Fields.first(Fields.text(root, "level"), Fields.text(event, "level"));
        var id = Fields.firstOr(hook.request(), Fields.text(event, "event_id"), Fields.text(event, "id"));
        var when = hook.when(Fields.text(event, "timestamp"), Fields.text(event, "received"));
        var draft = hook.draft(SignalKind.ALERT_FIRED, Identity.join("sentry", "event", id), when)
                .providerId(id)
                .title(Fields.firstOr("Sentry event", Fields.text(root, "message"), Fields.text(event, "title")))
                .text(Fields.first(Fields.text(event, "title"), Fields.text(root, "culprit")))
                .status(level)
                .severity(level)
                .label("culprit", Fields.text(root, "culprit"))
                .label("environment", Fields.text(event, "environment"))
                .label("issue", issue)
                .label("rules", String.join(", ", Fields.each(Fields.at(root, "triggering_rules"))))
                .link("source", Fields.text(root, "url"));
        Hook.tags(draft, Fields.at(event, "tags"));
        if (issue != null) {
            draft.key("sentry:fingerprint:issue:" + issue);
        }
        return hook.about(
                draft,
                issue,
                Fields.first(
                        Fields.text(root, "project_slug"),
                        Fields.text(root, "project"),
                        Fields.text(root, "project_name")));
    }
}

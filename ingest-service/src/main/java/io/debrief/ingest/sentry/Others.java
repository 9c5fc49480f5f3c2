package io.debrief.ingest.sentry;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;

/** Single errors, and the coming and going of integrations: kept beside. */
final class Others {

    private Others() {}

    static Draft draft(Hook hook) {
        return hook.resource().equals("error") ? error(hook) : installation(hook);
    }

    private static Draft error(Hook hook) {
        var error = hook.data("error");
        var id = Fields.firstOr(hook.request(), Fields.text(error, "event_id"));
        var draft = hook.draft(
                        SignalKind.OTHER,
                        Identity.join("sentry", "error", id),
                        hook.when(Fields.text(error, "datetime"), Fields.text(error, "timestamp")))
                .providerId(id)
                .title(Fields.firstOr("Sentry error", Fields.text(error, "title")))
                .text(Fields.text(error, "culprit"))
                .status(hook.action())
                .severity(Fields.text(error, "level"))
                .link("source", Fields.text(error, "web_url"));
        Hook.tags(draft, Fields.at(error, "tags"));
        return hook.about(draft, Fields.text(error, "issue_id"), null);
    }

    private static Draft installation(Hook hook) {
        var id = Fields.first(hook.text("installation", "uuid"), Fields.text(hook.root(), "installation", "uuid"));
        return hook.draft(
                        SignalKind.OTHER,
                        Identity.join("sentry", "installation", id == null ? "" : id, hook.action(), hook.request()),
                        hook.sent())
                .providerId(id)
                .title("Sentry integration " + hook.action())
                .status(hook.action());
    }
}

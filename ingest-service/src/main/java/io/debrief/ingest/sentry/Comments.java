package io.debrief.ingest.sentry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;

/** Comments on issues; an edit is a revision of the same line, a deletion takes its text away. */
final class Comments {

    private Comments() {}

    static Draft draft(Hook hook) {
        var id = Fields.firstOr(hook.request(), hook.text("comment_id"));
        var line = Identity.join("sentry", "comment", id);
        var draft = hook.action().equals("deleted") ? deleted(hook, line) : written(hook, line);
        return hook.about(draft.providerId(id), hook.text("issue_id"), hook.text("project_slug"));
    }

    private static Draft written(Hook hook, String line) {
        var text = Fields.firstOr("", hook.text("comment"));
        var when = hook.when(hook.text("timestamp"));
        var draft = hook.draft(SignalKind.NOTE_ADDED, line, when)
                .title(text.isBlank() ? "Comment" : text.lines().findFirst().orElse("Comment"))
                .text(text);
        if (hook.action().equals("updated")) {
            draft.varies("updated|" + hook.request()).revises(line, when.at());
        }
        return draft;
    }

    private static Draft deleted(Hook hook, String line) {
        var raw = ((ObjectNode) hook.root()).objectNode();
        raw.setAll((ObjectNode) hook.root());
        raw.remove("data");
        return hook.draft(SignalKind.MESSAGE_DELETED, line, hook.sent())
                .varies("deleted")
                .revises(line, hook.when(hook.text("timestamp")).at())
                .title("Comment deleted")
                .raw(raw);
    }
}

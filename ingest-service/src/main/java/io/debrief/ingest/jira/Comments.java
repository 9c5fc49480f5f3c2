package io.debrief.ingest.jira;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;

/**
 * Comments. A server tells of one twice, as a comment and as an update of its issue: both are the same line. An edit is a
 * revision of it, a deletion takes its text away.
 */
final class Comments {

    private Comments() {}

    static Draft draft(Hook hook) {
        var what = hook.eventType() + " " + hook.event();
        var id = Fields.firstOr(Identity.sha256(hook.body().original().toString()), Fields.text(hook.comment(), "id"));
        var line = Identity.join("jira", hook.site(), "comment", id);
        var draft = what.contains("deleted") ? deleted(hook, line) : written(hook, line);
        return draft.providerId(id).label("on", hook.summary());
    }

    /** A server that does not say what happened to a comment at least dates its last change. */
    private static boolean edited(Hook hook) {
        var silent = hook.eventType().isEmpty() && hook.event().equals("jira:issue_updated");
        return hook.event().equals("comment_updated")
                || hook.eventType().equals("issue_comment_edited")
                || silent && !Fields.at(hook.comment(), "updated").equals(Fields.at(hook.comment(), "created"));
    }

    private static Draft written(Hook hook, String line) {
        var text = Fields.firstOr("", Rich.text(Fields.at(hook.comment(), "body")));
        var draft = hook.draft(SignalKind.NOTE_ADDED, line, hook.when())
                .title(Fields.firstOr(
                        "Comment",
                        text.lines().filter(row -> !row.isBlank()).findFirst().orElse(null)))
                .text(text);
        if (edited(hook)) {
            draft.varies("edited|" + Fields.firstOr("", Fields.text(hook.comment(), "updated")))
                    .revises(line, created(hook).at());
        }
        return draft;
    }

    private static Draft deleted(Hook hook, String line) {
        var raw = ((ObjectNode) hook.root()).objectNode();
        raw.setAll((ObjectNode) hook.root());
        raw.remove("comment");
        return hook.draft(SignalKind.MESSAGE_DELETED, line, hook.when())
                .varies("deleted")
                .revises(line, created(hook).at())
                .title(hook.summary() == null ? "Comment deleted" : "Comment deleted on " + hook.summary())
                .raw(raw);
    }

    private static When created(Hook hook) {
        return When.of(Fields.text(hook.comment(), "created"), hook.body().receivedAt());
    }
}

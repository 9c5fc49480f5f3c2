package io.debrief.ingest.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;

/** Comments on issues and pull requests; an edit is a revision of the same line, a deletion takes its text away. */
final class Comments {

    private static final String COMMENT = "comment";

    private Comments() {}

    static Draft draft(Event event) {
        var line = event.fold(event.text(COMMENT, "id"));
        var draft = event.action().equals("deleted") ? deleted(event, line) : written(event, line);
        var number = event.text("issue", "number");
        var onPullRequest = Fields.at(event.root(), "issue", "pull_request").isObject();
        draft.label("number", number).link("source", event.text(COMMENT, "html_url"));
        return event.about(
                draft,
                onPullRequest ? event.pullRequest(number) : null,
                onPullRequest || number == null ? null : "github:issue:" + event.repository() + "#" + number);
    }

    private static Draft written(Event event, String line) {
        var edited = event.action().equals("edited");
        var when =
                edited ? event.when(event.text(COMMENT, "updated_at")) : event.when(event.text(COMMENT, "created_at"));
        var text = Fields.firstOr("", event.text(COMMENT, "body"));
        var draft = event.draft(SignalKind.NOTE_ADDED, line, when)
                .title(Fields.firstOr("Comment", GitHubReader.firstLine(text)))
                .text(text)
                .label("on", event.text("issue", "title"));
        if (edited) {
            draft.varies("edited|" + when.at())
                    .revises(line, event.when(event.text(COMMENT, "created_at")).at());
        }
        return draft;
    }

    private static Draft deleted(Event event, String line) {
        var raw = ((ObjectNode) event.root()).objectNode();
        raw.setAll((ObjectNode) event.root());
        raw.remove(COMMENT);
        return event.draft(SignalKind.MESSAGE_DELETED, line, event.when())
                .varies("deleted")
                .revises(line, event.when(event.text(COMMENT, "created_at")).at())
                .title("Comment deleted")
                .raw(raw);
    }
}

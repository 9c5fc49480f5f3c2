package io.debrief.ingest.gitlab;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import org.jspecify.annotations.Nullable;

/** Comments on merge requests, issues, commits and snippets; an edit is a revision of the same line. */
final class Notes {

    private Notes() {}

    static Draft draft(Event event) {
        var id = Fields.firstOr(event.delivery(), event.attribute("id"));
        var line = event.fold(id);
        var edited = event.action().equals("update");
        var created = event.when(event.attribute("created_at"));
        var when = edited ? event.when(event.attribute("updated_at")) : created;
        var text = event.attribute("note");
        var draft = event.draft(SignalKind.NOTE_ADDED, line, when)
                .providerId(id)
                .title(Fields.firstOr("Comment", GitLabReader.firstLine(text)))
                .text(text)
                .label(
                        "on",
                        Fields.first(
                                event.text("merge_request", "title"),
                                event.text("issue", "title"),
                                event.text("commit", "title"),
                                event.text("snippet", "title")))
                .label("onType", event.attribute("noteable_type"))
                .link("source", event.attribute("url"));
        if (edited) {
            draft.varies("edited|" + when.at()).revises(line, created.at());
        }
        return event.about(draft, about(event));
    }

    private static @Nullable String about(Event event) {
        var merge = event.numbered("merge_request", "!", event.text("merge_request", "iid"));
        var issue = event.numbered("issue", "#", event.text("issue", "iid"));
        return Fields.first(merge, issue, Event.commit(event.text("commit", "id")));
    }
}

package io.debrief.ingest.github;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.CommitList;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;

/** Pushes: commits that arrived on a branch or tag, or one that was removed. */
final class Pushes {

    private Pushes() {}

    static Draft draft(Event event) {
        var ref = Fields.firstOr("", event.text("ref"));
        var deleted = Fields.flag(event.root(), "deleted");
        var when = event.when(event.text("repository", "pushed_at"), event.text("head_commit", "timestamp"));
        var fold = event.fold(ref, event.text("before"), event.text("after"));
        var message = event.text("head_commit", "message");
        var draft = event.draft(deleted ? SignalKind.OTHER : SignalKind.CHANGE_PUSHED, fold, when)
                .title(message == null ? ref : GitHubReader.firstLine(message))
                .text(CommitList.of(Fields.at(event.root(), "commits"), GitHubReader::firstLine))
                .status(status(event, deleted))
                .label("ref", ref)
                .label("branch", ref.startsWith("refs/heads/") ? ref.substring("refs/heads/".length()) : null)
                .label("sha", deleted ? null : event.text("after"))
                .link("diff", event.text("compare"))
                .link("source", event.text("head_commit", "url"));
        return event.about(draft, deleted ? null : Event.commit(event.text("after")));
    }

    private static String status(Event event, boolean deleted) {
        if (deleted) {
            return "deleted";
        }
        if (Fields.flag(event.root(), "forced")) {
            return "forced";
        }
        return Fields.flag(event.root(), "created") ? "created" : "pushed";
    }
}

package io.debrief.ingest.github;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import org.jspecify.annotations.Nullable;

/** Pushes: commits that arrived on a branch or tag, or one that was removed. */
final class Pushes {

    private static final int MOST_COMMITS = 20;
    private static final int SHORT_SHA = 7;

    private Pushes() {}

    static Draft draft(Event event) {
        var ref = Fields.firstOr("", event.text("ref"));
        var deleted = Fields.flag(event.root(), "deleted");
        var when = event.when(event.text("repository", "pushed_at"), event.text("head_commit", "timestamp"));
        var fold = event.fold(ref, event.text("before"), event.text("after"));
        var message = event.text("head_commit", "message");
        var draft = event.draft(deleted ? SignalKind.OTHER : SignalKind.CHANGE_PUSHED, fold, when)
                .title(message == null ? ref : GitHubReader.firstLine(message))
                .text(commits(event))
                .status(status(event, deleted))
                .label("ref", ref)
                .label("branch", ref.startsWith("refs/heads/") ? ref.substring("refs/heads/".length()) : null)
                .label("sha", deleted ? null : event.text("after"))
                .link("diff", event.text("compare"))
                .link("source", event.text("head_commit", "url"));
        return event.about(draft, deleted ? null : Event.commit(event.text("after")));
    }

    private static @Nullable String commits(Event event) {
        var lines = new StringBuilder();
        var shown = 0;
        for (var commit : Fields.at(event.root(), "commits")) {
            if (shown++ == MOST_COMMITS) {
                return lines.append('…').toString();
            }
            var id = Fields.firstOr("", Fields.text(commit, "id"));
            lines.append(id, 0, Math.min(SHORT_SHA, id.length()))
                    .append(' ')
                    .append(GitHubReader.firstLine(Fields.firstOr("", Fields.text(commit, "message"))))
                    .append('\n');
        }
        return lines.isEmpty() ? null : lines.toString();
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

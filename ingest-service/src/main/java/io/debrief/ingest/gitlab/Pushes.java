package io.debrief.ingest.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.CommitList;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;

/** Pushes of branches and tags. GitLab lists commits with the oldest first and does not say when it was pushed. */
final class Pushes {

    private Pushes() {}

    static Draft draft(Event event) {
        var ref = Fields.firstOr("", event.text("ref"));
        var after = Fields.firstOr("", event.text("after"));
        var deleted = Event.commit(after) == null;
        var created = Event.commit(event.text("before")) == null;
        var head = head(event, after);
        var message = GitLabReader.firstLine(Fields.text(head, "message"));
        var draft = event.draft(
                        deleted ? SignalKind.OTHER : SignalKind.CHANGE_PUSHED,
                        event.fold(ref, event.text("before"), after),
                        event.when(Fields.text(head, "timestamp")))
                .providerId(after)
                .title(Fields.firstOr("Push", message, ref))
                .text(Fields.first(
                        CommitList.of(Fields.at(event.root(), "commits"), GitLabReader::firstLine),
                        event.text("message")))
                .status(deleted ? "deleted" : created ? "created" : "pushed")
                .label("ref", ref)
                .label("branch", ref.startsWith("refs/heads/") ? ref.substring("refs/heads/".length()) : null)
                .label("sha", deleted ? null : Fields.first(event.text("checkout_sha"), after))
                .label("commits", event.text("total_commits_count"))
                .link("source", Fields.text(head, "url"))
                .link("project", event.text("project", "web_url"));
        // An annotated tag has a name of its own in "after"; the commit it stands on is the one checked out.
        return event.about(draft, deleted ? null : Event.commit(Fields.first(event.text("checkout_sha"), after)));
    }

    /** The commit the branch stands on now, else the newest of the list. */
    private static JsonNode head(Event event, String after) {
        JsonNode last = MissingNode.getInstance();
        for (var commit : Fields.at(event.root(), "commits")) {
            last = commit;
            if (after.equals(Fields.text(commit, "id"))) {
                return commit;
            }
        }
        return last;
    }
}

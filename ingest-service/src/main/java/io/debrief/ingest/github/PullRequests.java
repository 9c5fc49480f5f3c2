package io.debrief.ingest.github;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.When;

/** Pull requests: opened, merged, closed; everything else that happens to one is kept beside. */
final class PullRequests {

    private static final String PR = "pull_request";

    private PullRequests() {}

    static Draft draft(Event event) {
        var merged = Fields.flag(event.root(), PR, "merged") || event.text(PR, "merged_at") != null;
        var kind = kind(event.action(), merged);
        var when = when(event, merged);
        var id = Fields.firstOr("", event.text(PR, "id"), event.text(PR, "number"));
        var fold = event.fold(
                id, event.action(), when.at().toString(), kind.equals(SignalKind.OTHER) ? event.delivery() : "");
        var number = Fields.first(event.text(PR, "number"), event.text("number"));
        var draft = event.draft(kind, fold, when)
                .title(Fields.firstOr("Pull request #" + number, event.text(PR, "title")))
                .text(kind.equals(SignalKind.OTHER) ? null : event.text(PR, "body"))
                .status(merged ? "merged" : event.text(PR, "state"))
                .label("number", number)
                .label("branch", event.text(PR, "head", "ref"))
                .label("base", event.text(PR, "base", "ref"))
                .label("head", event.text(PR, "head", "sha"))
                .label("draft", Fields.flag(event.root(), PR, "draft") ? "true" : null)
                .link("source", event.text(PR, "html_url"));
        var mergeCommit =
                kind.equals(SignalKind.CHANGE_MERGED) ? Event.commit(event.text(PR, "merge_commit_sha")) : null;
        return event.about(draft, event.pullRequest(number), mergeCommit);
    }

    private static String kind(String action, boolean merged) {
        return switch (action) {
            case "opened", "reopened" -> SignalKind.CHANGE_OPENED;
            case "closed" -> merged ? SignalKind.CHANGE_MERGED : SignalKind.CHANGE_CLOSED;
            default -> SignalKind.OTHER;
        };
    }

    private static When when(Event event, boolean merged) {
        return switch (event.action()) {
            case "opened" -> event.when(event.text(PR, "created_at"));
            case "closed" -> event.when(merged ? event.text(PR, "merged_at") : null, event.text(PR, "closed_at"));
            default -> event.when(event.text(PR, "updated_at"));
        };
    }
}

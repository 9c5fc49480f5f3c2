package io.debrief.ingest.gitlab;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import org.jspecify.annotations.Nullable;

/** Merge requests: opened, merged, closed; everything else that happens to one is kept beside. */
final class MergeRequests {

    private MergeRequests() {}

    static Draft draft(Event event) {
        var kind = kind(event);
        var id = Fields.first(event.attribute("id"), event.attribute("iid"));
        var number = event.attribute("iid");
        var when = event.when(event.attribute("updated_at"), opened(kind) ? event.attribute("created_at") : null);
        var fold = event.fold(
                id, event.action(), when.at().toString(), kind.equals(SignalKind.OTHER) ? event.delivery() : "");
        var draft = event.draft(kind, fold, when)
                .providerId(id)
                .title(Fields.firstOr("Merge request !" + number, event.attribute("title")))
                .text(kind.equals(SignalKind.OTHER) ? null : event.attribute("description"))
                .status(Fields.first(event.attribute("state"), event.action()))
                .label("number", number)
                .label("branch", event.attribute("source_branch"))
                .label("base", event.attribute("target_branch"))
                .label("head", Fields.text(event.root(), "object_attributes", "last_commit", "id"))
                .link("source", event.attribute("url"));
        return event.about(
                draft,
                event.numbered("merge_request", "!", number),
                kind.equals(SignalKind.CHANGE_MERGED) ? Event.commit(merged(event)) : null);
    }

    /** A merge without a commit of its own moves the target to the last commit, or to the squashed one. */
    private static @Nullable String merged(Event event) {
        return Fields.first(
                event.attribute("merge_commit_sha"),
                event.attribute("squash_commit_sha"),
                Fields.text(event.root(), "object_attributes", "last_commit", "id"));
    }

    private static boolean opened(String kind) {
        return kind.equals(SignalKind.CHANGE_OPENED);
    }

    /** A test event has a state only. */
    private static String kind(Event event) {
        var action = event.action().isEmpty() ? Fields.firstOr("", event.attribute("state")) : event.action();
        return switch (action) {
            case "open", "reopen", "opened", "reopened" -> SignalKind.CHANGE_OPENED;
            case "merge", "merged" -> SignalKind.CHANGE_MERGED;
            case "close", "closed" -> SignalKind.CHANGE_CLOSED;
            default -> SignalKind.OTHER;
        };
    }
}

package io.debrief.ingest.gitlab;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import org.jspecify.annotations.Nullable;

/** Deployments and how they went. */
final class Deployments {

    private Deployments() {}

    static Draft draft(Event event) {
        var status = Fields.firstOr("", event.text("status"));
        var id = event.text("deployment_id");
        var sha = sha(event);
        var what = Fields.firstOr("", event.text("project", "name"), event.project());
        var ref = Fields.firstOr("", event.text("ref"), event.text("short_sha"));
        var where = Fields.firstOr("an environment", event.text("environment"));
        var draft = event.draft(kind(status), event.fold(id, status), event.when(event.text("status_changed_at")))
                .providerId(id)
                .title(verb(status) + " " + what + " " + ref + " to " + where)
                .text(event.text("commit_title"))
                .status(status)
                .label("environment", event.text("environment"))
                .label("tier", event.text("environment_tier"))
                .label("ref", event.text("ref"))
                .label("sha", Fields.first(sha, event.text("short_sha")))
                .label("deployment", id)
                .link("source", event.text("deployable_url"))
                .link("commit", event.text("commit_url"))
                .link("environment", event.text("environment_external_url"));
        return event.about(draft, Event.commit(sha));
    }

    /** The body has the short hash only; the commit's address ends with the whole one. */
    private static @Nullable String sha(Event event) {
        var address = Fields.firstOr("", event.text("commit_url"));
        var last = address.substring(address.lastIndexOf('/') + 1);
        return last.matches("[0-9a-f]{40,64}") ? last : null;
    }

    private static String kind(String status) {
        return switch (status) {
            case "success" -> SignalKind.DEPLOY_SUCCEEDED;
            case "failed" -> SignalKind.DEPLOY_FAILED;
            case "running" -> SignalKind.DEPLOY_STARTED;
            default -> SignalKind.OTHER;
        };
    }

    private static String verb(String status) {
        return switch (status) {
            case "success" -> "Deployed";
            case "failed" -> "Deploy failed:";
            case "running" -> "Deploying";
            default -> "Deploy " + status + ":";
        };
    }
}

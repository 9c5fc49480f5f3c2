package io.debrief.ingest.github;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;

/** Deployments and how they went. */
final class Deployments {

    private Deployments() {}

    static Draft created(Event event) {
        var fold = event.fold(event.text("deployment", "id"));
        var draft = event.draft(SignalKind.DEPLOY_STARTED, fold, event.when(event.text("deployment", "created_at")))
                .title(title(event, "Deploy"))
                .text(event.text("deployment", "description"))
                .status("started");
        return about(event, draft);
    }

    static Draft status(Event event) {
        var state = Fields.firstOr("", event.text("deployment_status", "state"));
        var fold = event.fold(event.text("deployment_status", "id"));
        var when = event.when(event.text("deployment_status", "created_at"));
        var draft = event.draft(kind(state), fold, when)
                .title(title(event, verb(state)))
                .text(event.text("deployment_status", "description"))
                .status(state)
                .link("log", event.text("deployment_status", "log_url"))
                .link("log", event.text("deployment_status", "target_url"))
                .link("environment", event.text("deployment_status", "environment_url"));
        return about(event, draft);
    }

    private static Draft about(Event event, Draft draft) {
        draft.label("environment", event.text("deployment", "environment"))
                .label("ref", event.text("deployment", "ref"))
                .label("sha", event.text("deployment", "sha"))
                .label("deployment", event.text("deployment", "id"));
        return event.about(draft, Event.commit(event.text("deployment", "sha")));
    }

    private static String kind(String state) {
        return switch (state) {
            case "success" -> SignalKind.DEPLOY_SUCCEEDED;
            case "failure", "error" -> SignalKind.DEPLOY_FAILED;
            case "in_progress" -> SignalKind.DEPLOY_STARTED;
            default -> SignalKind.OTHER;
        };
    }

    private static String verb(String state) {
        return switch (state) {
            case "success" -> "Deployed";
            case "failure", "error" -> "Deploy failed:";
            case "in_progress" -> "Deploying";
            default -> "Deploy " + state + ":";
        };
    }

    private static String title(Event event, String verb) {
        var what = Fields.firstOr("", event.text("repository", "name"), event.repository());
        var ref = Fields.firstOr("", event.text("deployment", "ref"), event.text("deployment", "sha"));
        var where = Fields.firstOr("an environment", event.text("deployment", "environment"));
        return verb + " " + what + " " + ref + " to " + where;
    }
}

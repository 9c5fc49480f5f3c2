package io.debrief.ingest.github;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;

/** Workflow runs are builds; their jobs and checks are kept beside. */
final class Runs {

    private static final String RUN = "workflow_run";

    private Runs() {}

    static Draft workflow(Event event) {
        var completed = event.action().equals("completed");
        var when = completed
                ? event.when(event.text(RUN, "updated_at"), event.text(RUN, "run_started_at"))
                : event.when(event.text(RUN, "created_at"), event.text(RUN, "run_started_at"));
        var fold = event.fold(event.text(RUN, "id"), event.text(RUN, "run_attempt"), event.action());
        var conclusion = Fields.firstOr("", event.text(RUN, "conclusion"), event.text(RUN, "status"));
        var draft = event.draft(completed ? kind(conclusion) : SignalKind.OTHER, fold, when)
                .title(Fields.firstOr("Workflow", event.text(RUN, "name"), event.text("workflow", "name")))
                .text(event.text(RUN, "display_title"))
                .status(conclusion)
                .label("branch", event.text(RUN, "head_branch"))
                .label("sha", event.text(RUN, "head_sha"))
                .label("trigger", event.text(RUN, "event"))
                .link("source", event.text(RUN, "html_url"));
        return event.about(draft, Event.commit(event.text(RUN, "head_sha")));
    }

    static Draft part(Event event) {
        var name = event.name();
        var when = event.when(
                event.text(name, "completed_at"),
                event.text(name, "started_at"),
                event.text(name, "created_at"),
                event.text(name, "updated_at"));
        var fold = event.fold(event.text(name, "id"), event.action(), when.at().toString(), event.delivery());
        var draft = event.draft(SignalKind.OTHER, fold, when)
                .title(Fields.firstOr(
                        name.replace('_', ' '), event.text(name, "name"), event.text(name, "app", "name")))
                .status(Fields.firstOr(event.action(), event.text(name, "conclusion"), event.text(name, "status")))
                .label("sha", event.text(name, "head_sha"))
                .link("source", event.text(name, "html_url"));
        return event.about(draft, Event.commit(event.text(name, "head_sha")));
    }

    private static String kind(String conclusion) {
        return switch (conclusion) {
            case "success" -> SignalKind.BUILD_SUCCEEDED;
            case "failure", "timed_out", "startup_failure" -> SignalKind.BUILD_FAILED;
            default -> SignalKind.OTHER;
        };
    }
}

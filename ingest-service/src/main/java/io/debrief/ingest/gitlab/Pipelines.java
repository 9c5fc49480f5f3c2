package io.debrief.ingest.gitlab;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import org.jspecify.annotations.Nullable;

/** Pipelines are builds; their jobs are kept beside. */
final class Pipelines {

    private Pipelines() {}

    static Draft draft(Event event) {
        var status = Fields.firstOr("", event.attribute("status"));
        var id = event.attribute("id");
        var ref = Fields.firstOr("", event.attribute("ref"));
        var when = event.when(event.attribute("finished_at"), event.attribute("created_at"));
        var draft = event.draft(kind(status), event.fold(id, status, when.at().toString()), when)
                .providerId(id)
                .title(("Pipeline " + ref + ": " + GitLabReader.firstLine(event.text("commit", "message"))).strip())
                .text(event.attribute("name"))
                .status(status)
                .label("branch", ref)
                .label("sha", event.attribute("sha"))
                .label("trigger", event.attribute("source"))
                .label("seconds", event.attribute("duration"))
                .link("source", Fields.first(event.attribute("url"), pipelineAddress(event, id)))
                .link("commit", event.text("commit", "url"));
        return event.about(
                draft,
                Event.commit(event.attribute("sha")),
                event.numbered("merge_request", "!", event.text("merge_request", "iid")));
    }

    private static @Nullable String pipelineAddress(Event event, @Nullable String id) {
        var project = event.text("project", "web_url");
        return project == null || id == null ? null : project + "/-/pipelines/" + id;
    }

    static Draft job(Event event) {
        var status = Fields.firstOr("", event.text("build_status"));
        var id = event.text("build_id");
        var when = event.when(
                event.text("build_finished_at"), event.text("build_started_at"), event.text("build_created_at"));
        var draft = event.draft(SignalKind.OTHER, event.fold(id, status), when)
                .providerId(id)
                .title(Fields.firstOr("Job", event.text("build_name")))
                .text(GitLabReader.firstLine(event.text("commit", "message")))
                .status(status)
                .label("stage", event.text("build_stage"))
                .label("branch", event.text("ref"))
                .label("sha", event.text("sha"))
                .label("pipeline", event.text("pipeline_id"))
                .label("environment", event.text("environment", "name"))
                .label("reason", status.equals("failed") ? event.text("build_failure_reason") : null)
                .link("project", event.text("repository", "homepage"));
        return event.about(draft, Event.commit(event.text("sha")));
    }

    private static String kind(String status) {
        return switch (status) {
            case "success" -> SignalKind.BUILD_SUCCEEDED;
            case "failed" -> SignalKind.BUILD_FAILED;
            default -> SignalKind.OTHER;
        };
    }
}

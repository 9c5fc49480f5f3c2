package io.debrief.ingest.github;

import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;

/** Reads GitHub's webhooks; which event it is stands in a header. */
public final class GitHubReader implements Reader {

    @Override
    public Reading read(Body body) {
        if (!body.clean().isObject()) {
            return Reading.unreadable("unexpected-shape", "A GitHub body is an object.");
        }
        var name = body.headers().first("X-GitHub-Event");
        if (name == null || name.isBlank()) {
            return Reading.unreadable("missing-header", "The header X-GitHub-Event is missing.");
        }
        return "ping".equals(name) ? Reading.ignored("ping") : Reading.of(draft(new Event(body, name)));
    }

    private static Draft draft(Event event) {
        return switch (event.name()) {
            case "pull_request" -> PullRequests.draft(event);
            case "push" -> Pushes.draft(event);
            case "deployment" -> Deployments.created(event);
            case "deployment_status" -> Deployments.status(event);
            case "release" -> Releases.draft(event);
            case "workflow_run" -> Runs.workflow(event);
            case "workflow_job", "check_run", "check_suite" -> Runs.part(event);
            case "issues" -> Issues.draft(event);
            case "issue_comment" -> Comments.draft(event);
            default -> Others.draft(event);
        };
    }

    static String firstLine(String text) {
        return Fields.firstOr("", text.lines().findFirst().orElse(""));
    }
}

package io.debrief.ingest.gitlab;

import io.debrief.ingest.generic.GenericReader;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads GitLab's hooks; which event it is stands in the body, else in a header. */
public final class GitLabReader implements Reader {

    @Override
    public Reading read(Body body) {
        if (!body.clean().isObject()) {
            return Reading.unreadable("unexpected-shape", "A GitLab body is an object.");
        }
        var kind = Fields.first(
                Fields.text(body.clean(), "object_kind"), Fields.text(body.clean(), "event_name"), header(body));
        return Reading.of(kind == null ? GenericReader.draft(body) : draft(new Event(body, kind)));
    }

    private static Draft draft(Event event) {
        var draft = switch (event.kind()) {
            case "push", "tag_push" -> Pushes.draft(event);
            case "merge_request" -> MergeRequests.draft(event);
            case "issue", "work_item" -> Issues.draft(event);
            case "note" -> Notes.draft(event);
            case "pipeline" -> Pipelines.draft(event);
            case "build", "job" -> Pipelines.job(event);
            case "deployment" -> Deployments.draft(event);
            case "release" -> Releases.draft(event);
            default -> Others.draft(event);
        };
        return event.confidential() ? Confidential.withheld(event, draft) : draft;
    }

    /** {@code Merge Request Hook} is {@code merge_request}. */
    private static @Nullable String header(Body body) {
        return Optional.ofNullable(body.headers().first("X-Gitlab-Event"))
                .map(name -> name.toLowerCase(Locale.ROOT)
                        .replace(" hook", "")
                        .strip()
                        .replace(' ', '_'))
                .filter(name -> !name.isEmpty())
                .orElse(null);
    }

    static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("").strip();
    }
}

package io.debrief.ingest.sentry;

import io.debrief.ingest.generic.GenericReader;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;

/** Reads Sentry's integration platform, whose header says what it is about, and the legacy webhook plugin. */
public final class SentryReader implements Reader {

    @Override
    public Reading read(Body body) {
        if (!body.clean().isObject()) {
            return Reading.unreadable("unexpected-shape", "A Sentry body is an object.");
        }
        return Reading.of(draft(body));
    }

    private static Draft draft(Body body) {
        var hook = new Hook(body, resource(body));
        return switch (hook.resource()) {
            case "issue" -> Issues.draft(hook);
            case "event_alert" -> Alerts.event(hook);
            case "metric_alert" -> Alerts.metric(hook);
            case "comment" -> Comments.draft(hook);
            case "legacy" -> LegacyEvents.draft(hook);
            case "error", "installation" -> Others.draft(hook);
            default -> GenericReader.draft(body);
        };
    }

    /** What the header says; a body that came without it is told by what it holds. */
    private static String resource(Body body) {
        var header = body.headers().first("Sentry-Hook-Resource");
        if (header != null && !header.isBlank()) {
            return header.strip();
        }
        var data = Fields.at(body.clean(), "data");
        for (var name : new String[] {"issue", "metric_alert", "error", "installation"}) {
            if (data.path(name).isObject()) {
                return name;
            }
        }
        if (data.path("event").isObject()) {
            return "event_alert";
        }
        if (data.has("comment_id")) {
            return "comment";
        }
        return body.clean().path("event").isObject() && body.clean().has("project_slug") ? "legacy" : "";
    }
}

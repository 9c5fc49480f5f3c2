package io.debrief.ingest.gitlab;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import org.jspecify.annotations.Nullable;

/** Wiki pages, feature flags, members, tokens and whatever else: kept, with the best title and time there is. */
final class Others {

    private Others() {}

    static Draft draft(Event event) {
        var when = event.when(
                event.attribute("updated_at"),
                event.attribute("created_at"),
                event.text("updated_at"),
                event.text("created_at"));
        var draft = event.draft(
                        SignalKind.OTHER,
                        event.fold(
                                event.action(),
                                Fields.first(event.attribute("id"), event.attribute("url")),
                                event.delivery()),
                        when)
                .providerId(Fields.first(event.attribute("id"), event.attribute("slug"), event.text("id")))
                .title(title(event))
                .text(Fields.first(event.attribute("description"), event.attribute("message")))
                .status(status(event))
                .link(
                        "source",
                        Fields.first(event.attribute("url"), event.text("url"), event.text("project", "web_url")));
        return event.about(draft);
    }

    private static String title(Event event) {
        return Fields.firstOr(
                event.kind().replace('_', ' '),
                event.attribute("title"),
                event.attribute("name"),
                event.text("name"),
                event.text("project_name"),
                event.text("user_name"));
    }

    /** A feature flag is on or off. */
    private static @Nullable String status(Event event) {
        var active = event.attribute("active");
        if (active != null) {
            return active.equals("true") ? "active" : "inactive";
        }
        return Fields.first(
                event.action(), event.attribute("state"), event.attribute("status"), event.text("event_name"));
    }
}

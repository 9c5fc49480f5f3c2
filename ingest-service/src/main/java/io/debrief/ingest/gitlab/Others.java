package io.debrief.ingest.gitlab;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.When;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Wiki pages, feature flags, members, tokens and whatever else: kept, with the best title and time there is. */
final class Others {

    private Others() {}

    static Draft draft(Event event) {
        var when = when(event);
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

    /** What it is called; of a thing without a name, what happened to whom and where. */
    private static String title(Event event) {
        var name = Fields.first(event.attribute("title"), event.attribute("name"));
        if (name != null) {
            return name;
        }
        var about = Stream.of("name", "user_name", "project_name", "group_name")
                .map(event::text)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        var what = event.kind().replace('_', ' ');
        return about.isEmpty() ? what : what + ": " + about;
    }

    /** A creation's time is the time of nothing else. */
    private static When when(Event event) {
        var creation = (event.kind() + event.action()).contains("create")
                || event.kind().contains("_add_");
        return event.when(
                event.attribute("updated_at"),
                event.text("updated_at"),
                creation ? event.attribute("created_at") : null,
                creation ? event.text("created_at") : null);
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

package io.debrief.ingest.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;

/** Every other event: kept, with the best title and time its parts offer. */
final class Others {

    private Others() {}

    static Draft draft(Event event) {
        var thing = thing(event);
        var when = event.when(
                event.action().isEmpty() ? null : Fields.text(thing, event.action() + "_at"),
                Fields.text(thing, "updated_at"),
                Fields.text(thing, "created_at"),
                event.text("updated_at"));
        var draft = event.draft(SignalKind.OTHER, event.fold(event.action(), event.delivery()), when)
                .title(title(event, thing))
                .status(Fields.firstOr(event.action(), Fields.text(thing, "state"), event.text("state")))
                .label("number", Fields.text(thing, "number"))
                .link("source", Fields.first(Fields.text(thing, "html_url"), event.text("target_url")));
        return event.about(draft, Event.commit(event.text("sha")));
    }

    private static String title(Event event, JsonNode thing) {
        return Fields.firstOr(
                event.name().replace('_', ' '),
                Fields.text(thing, "title"),
                Fields.text(thing, "name"),
                Fields.text(thing, "security_advisory", "summary"),
                Fields.text(thing, "rule", "description"),
                event.text("description"),
                event.text("context"));
    }

    /** The object the event is named after; alerts are called just that. */
    private static JsonNode thing(Event event) {
        var named = Fields.at(event.root(), event.name());
        return named.isObject() ? named : Fields.at(event.root(), "alert");
    }
}

package io.debrief.ingest.gitlab;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;

/** Issues are tickets. */
final class Issues {

    private Issues() {}

    static Draft draft(Event event) {
        var kind = kind(event);
        var id = Fields.first(event.attribute("id"), event.attribute("iid"));
        var number = event.attribute("iid");
        var when = event.when(event.attribute("updated_at"), event.attribute("created_at"));
        var own = kind.equals(SignalKind.TICKET_UPDATED) ? event.delivery() : "";
        var draft = event.draft(kind, event.fold(id, event.action(), when.at().toString(), own), when)
                .providerId(id)
                .title(Fields.firstOr("Issue #" + number, event.attribute("title")))
                .text(kind.equals(SignalKind.TICKET_OPENED) ? event.attribute("description") : null)
                .status(Fields.first(event.attribute("state"), event.action()))
                .severity(event.attribute("severity"))
                .label("number", number)
                .label("labels", String.join(", ", Fields.each(Fields.at(event.root(), "labels"), "title")))
                .link("source", event.attribute("url"));
        return event.about(draft, event.numbered("issue", "#", number));
    }

    private static String kind(Event event) {
        var action = event.action().isEmpty() ? Fields.firstOr("", event.attribute("state")) : event.action();
        return switch (action) {
            case "open", "reopen", "opened", "reopened" -> SignalKind.TICKET_OPENED;
            case "close", "closed" -> SignalKind.TICKET_CLOSED;
            default -> SignalKind.TICKET_UPDATED;
        };
    }
}

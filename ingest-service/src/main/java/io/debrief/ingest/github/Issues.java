package io.debrief.ingest.github;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.When;

/** Issues are tickets. */
final class Issues {

    private Issues() {}

    static Draft draft(Event event) {
        var kind = kind(event.action());
        var when = when(event);
        var own = kind.equals(SignalKind.TICKET_UPDATED)
                ? event.delivery()
                : when.at().toString();
        var fold = event.fold(
                Fields.firstOr("", event.text("issue", "id"), event.text("issue", "number")), event.action(), own);
        var number = event.text("issue", "number");
        var draft = event.draft(kind, fold, when)
                .title(Fields.firstOr("Issue #" + number, event.text("issue", "title")))
                .text(kind.equals(SignalKind.TICKET_OPENED) ? event.text("issue", "body") : null)
                .status(Fields.firstOr(event.action(), event.text("issue", "state")))
                .label("number", number)
                .label("labels", labels(event))
                .link("source", event.text("issue", "html_url"));
        return event.about(draft, number == null ? null : "github:issue:" + event.repository() + "#" + number);
    }

    private static String labels(Event event) {
        return String.join(", ", Fields.each(Fields.at(event.root(), "issue", "labels"), "name"));
    }

    private static String kind(String action) {
        return switch (action) {
            case "opened", "reopened" -> SignalKind.TICKET_OPENED;
            case "closed" -> SignalKind.TICKET_CLOSED;
            default -> SignalKind.TICKET_UPDATED;
        };
    }

    private static When when(Event event) {
        return switch (event.action()) {
            case "opened" -> event.when(event.text("issue", "created_at"));
            case "closed" -> event.when(event.text("issue", "closed_at"));
            case "deleted" -> event.when();
            default -> event.when(event.text("issue", "updated_at"));
        };
    }
}

package io.debrief.ingest.gitlab;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;

/** Releases: new ones; what else happens to a release is kept beside, and has no time of its own. */
final class Releases {

    private Releases() {}

    static Draft draft(Event event) {
        var created = event.action().isEmpty() || event.action().equals("create");
        var id = event.text("id");
        var draft = event.draft(
                        created ? SignalKind.RELEASE_PUBLISHED : SignalKind.OTHER,
                        event.fold(
                                Fields.first(id, event.text("tag")), event.action(), created ? "" : event.delivery()),
                        created ? event.when(event.text("released_at"), event.text("created_at")) : event.when())
                .providerId(id)
                .title(Fields.firstOr("Release", event.text("name"), event.text("tag")))
                .text(created ? event.text("description") : null)
                .status(event.action().isEmpty() ? null : event.action())
                .label("tag", event.text("tag"))
                .link("source", event.text("url"));
        return event.about(draft, Event.commit(event.text("commit", "id")));
    }
}

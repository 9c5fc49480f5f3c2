package io.debrief.ingest.github;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;

/** Releases: published ones; what else happens to a release is kept beside. */
final class Releases {

    private Releases() {}

    static Draft draft(Event event) {
        var published = event.action().equals("published");
        var fold = event.fold(event.text("release", "id"), event.action(), published ? "" : event.delivery());
        var draft = event.draft(
                        published ? SignalKind.RELEASE_PUBLISHED : SignalKind.OTHER,
                        fold,
                        event.when(published ? event.text("release", "published_at") : null))
                .title(Fields.firstOr("Release", event.text("release", "name"), event.text("release", "tag_name")))
                .text(published ? event.text("release", "body") : null)
                .status(event.action())
                .label("tag", event.text("release", "tag_name"))
                .label("prerelease", Fields.flag(event.root(), "release", "prerelease") ? "true" : null)
                .link("source", event.text("release", "html_url"));
        return event.about(draft);
    }
}

package io.debrief.ingest.slack;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;

/** Events of the workspace, events we do not know, and Slack's word that it left some out. */
final class OtherEvents {

    private OtherEvents() {}

    /** An event we do not know is kept. */
    static Draft other(Envelope envelope) {
        var event = envelope.event();
        var channel = Fields.first(Fields.text(event, "channel"), Fields.text(event, "channel_id"));
        var when = envelope.when(Fields.first(Fields.text(event, "event_ts"), Fields.text(event, "ts")));
        return envelope.draft(SignalKind.OTHER, envelope.eventFold(envelope.eventType()), when, channel)
                .title(envelope.eventType().replace('_', ' '))
                .actor(envelope.person(Fields.text(event, "user")))
                .raw(Messages.without(envelope.root(), "message", "previous_message", "item"));
    }

    /** Slack sent too much and left the rest of a minute out. */
    static Draft rateLimited(Envelope envelope) {
        var minute = Fields.text(envelope.root(), "minute_rate_limited");
        var when = When.of(minute, envelope.body().receivedAt());
        var fold =
                Identity.join("source.gap", "slack", envelope.team(), when.at().toString());
        return Draft.of(SignalKind.SOURCE_GAP, fold, when)
                .title("Slack left out events of this minute")
                .text("The workspace sent more events than Slack delivers; those of this minute are missing.")
                .label("reason", "app-rate-limited")
                .raw(envelope.root());
    }
}

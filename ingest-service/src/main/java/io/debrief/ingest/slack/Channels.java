package io.debrief.ingest.slack;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;

/** Channels: created, renamed, archived. Their titles are their names. */
final class Channels {

    private Channels() {}

    static Reading read(Envelope envelope) {
        var event = envelope.event();
        var channel = Fields.first(Fields.text(event, "channel", "id"), Fields.text(event, "channel"));
        if (channel == null) {
            return Reading.of(OtherEvents.other(envelope));
        }
        var source = envelope.body().source();
        var given = Fields.text(event, "channel", "name");
        if (given != null) {
            envelope.names().channelIs(source, channel, given);
        }
        var type = envelope.eventType();
        var at = Fields.first(Fields.text(event, "event_ts"), Fields.text(event, "channel", "created"));
        var fold = Identity.join(
                "slack",
                envelope.team(),
                channel,
                type,
                type.equals("channel_created") ? "" : Fields.firstOr("", at, Fields.text(envelope.root(), "event_id")));
        var draft = envelope.draft(kind(type), fold, envelope.when(at), channel)
                .title(Fields.firstOr(channel, given, envelope.names().channel(source, channel)))
                .actor(envelope.person(
                        Fields.first(Fields.text(event, "channel", "creator"), Fields.text(event, "user"))))
                .raw(envelope.root());
        return Reading.of(draft);
    }

    private static String kind(String type) {
        return switch (type) {
            case "channel_created" -> SignalKind.CHANNEL_CREATED;
            case "channel_rename", "group_rename" -> SignalKind.CHANNEL_RENAMED;
            case "channel_archive", "group_archive" -> SignalKind.CHANNEL_ARCHIVED;
            default -> SignalKind.OTHER;
        };
    }
}

package io.debrief.ingest.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Fields;

/**
 * Reads the Events API. Which channels are kept is the timeline's to decide, since it knows what is bound; direct
 * messages never get that far.
 */
public final class SlackReader implements Reader {

    private final Names names;

    /** A reader that shows the names it is given. */
    public SlackReader(Names names) {
        this.names = names;
    }

    @Override
    public Reading read(Body body) {
        var type = Fields.text(body.clean(), "type");
        if ("url_verification".equals(type)) {
            var challenge = Fields.text(body.original(), "challenge");
            return challenge == null
                    ? Reading.unreadable("unexpected-shape", "The verification holds no challenge.")
                    : Reading.challenge(challenge);
        }
        var envelope = new Envelope(body, names);
        if ("app_rate_limited".equals(type)) {
            return Reading.of(OtherEvents.rateLimited(envelope));
        }
        return envelope.event().isObject()
                ? event(envelope)
                : Reading.unreadable("unexpected-shape", "The body holds no event.");
    }

    private static Reading event(Envelope envelope) {
        if (isPrivateTalk(envelope.event())) {
            return Reading.ignored("direct-message");
        }
        return switch (envelope.eventType()) {
            case "message", "app_mention" -> Messages.read(envelope);
            case "reaction_added", "reaction_removed", "pin_added", "pin_removed" -> Decorations.read(envelope);
            case "channel_created",
                    "channel_rename",
                    "channel_archive",
                    "channel_unarchive",
                    "group_rename",
                    "group_archive",
                    "group_unarchive" -> Channels.read(envelope);
            case "file_shared", "file_public", "file_change" -> Reading.ignored("file");
            default -> Reading.of(OtherEvents.other(envelope));
        };
    }

    /** Direct messages between two or several: acknowledged and counted, never kept. */
    private static boolean isPrivateTalk(JsonNode event) {
        var type = Fields.firstOr("", Fields.text(event, "channel_type"));
        var channel = Fields.firstOr(
                "",
                Fields.text(event, "channel"),
                Fields.text(event, "item", "channel"),
                Fields.text(event, "channel_id"));
        return "im".equals(type) || "mpim".equals(type) || channel.startsWith("D");
    }
}

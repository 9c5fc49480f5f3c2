package io.debrief.ingest.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import org.jspecify.annotations.Nullable;

/** Reactions and pins: they decorate their message's line, and carry none of its text. */
final class Decorations {

    private Decorations() {}

    static Reading read(Envelope envelope) {
        var event = envelope.event();
        var item = Fields.at(event, "item");
        var channel = Fields.first(Fields.text(item, "channel"), Fields.text(event, "channel_id"));
        var ts = Fields.first(Fields.text(item, "ts"), Fields.text(item, "message", "ts"));
        if (channel == null || ts == null) {
            return Reading.of(OtherEvents.other(envelope));
        }
        var at = Fields.text(event, "event_ts");
        var line = envelope.fold(channel, ts);
        var reaction = Fields.text(event, "reaction");
        var draft = envelope.draft(
                        kind(envelope.eventType()), own(envelope, line, reaction, at), envelope.when(at), channel)
                .revises(line, When.of(ts, envelope.body().receivedAt()).at())
                .title(title(envelope.eventType(), reaction))
                .actor(envelope.person(Fields.text(event, "user")))
                .label("reaction", reaction)
                .label("ts", ts)
                .raw(withoutMessage(envelope.root()));
        return Reading.of(draft);
    }

    private static String own(Envelope envelope, String line, @Nullable String reaction, @Nullable String at) {
        return Identity.join(
                line,
                envelope.eventType(),
                Fields.firstOr("", reaction),
                Fields.firstOr("", Fields.text(envelope.event(), "user")),
                Fields.firstOr("", at, Fields.text(envelope.root(), "event_id")));
    }

    private static String kind(String type) {
        return switch (type) {
            case "reaction_added" -> SignalKind.REACTION_ADDED;
            case "pin_added" -> SignalKind.MESSAGE_PINNED;
            default -> SignalKind.OTHER;
        };
    }

    private static String title(String type, @Nullable String reaction) {
        return switch (type) {
            case "reaction_added" -> ":" + reaction + ":";
            case "reaction_removed" -> "Reaction :" + reaction + ": removed";
            case "pin_added" -> "Message pinned";
            default -> "Message unpinned";
        };
    }

    private static JsonNode withoutMessage(JsonNode root) {
        var copy = Messages.without(root);
        if (copy.path("event").path("item") instanceof ObjectNode item) {
            var trimmed = item.objectNode();
            trimmed.setAll(item);
            trimmed.remove("message");
            ((ObjectNode) copy.path("event")).set("item", trimmed);
        }
        return copy;
    }
}

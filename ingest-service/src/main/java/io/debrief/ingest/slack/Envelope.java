package io.debrief.ingest.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.Actor;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import org.jspecify.annotations.Nullable;

/**
 * What stands around an event.
 *
 * @param body the delivery
 * @param names names of people and channels
 */
record Envelope(Body body, Names names) {

    JsonNode root() {
        return body.clean();
    }

    JsonNode event() {
        return Fields.at(root(), "event");
    }

    String eventType() {
        return Fields.firstOr("other", Fields.text(event(), "type"));
    }

    /** Our own workspace: in a shared channel the outer team is the sender's. */
    String team() {
        return Fields.firstOr(
                "",
                Fields.text(root(), "context_team_id"),
                Fields.text(Fields.at(root(), "authorizations").path(0), "team_id"),
                Fields.text(root(), "team_id"),
                Fields.text(event(), "team"));
    }

    String fold(String channel, String ts) {
        return MessageFold.of(team(), channel, ts);
    }

    /** A time as Slack writes it, else the time of the event, else the time of receipt. */
    When when(@Nullable String ts) {
        var own = When.of(ts, body.receivedAt());
        return "receipt".equals(own.from()) && own.claimed() == null
                ? When.of(Fields.text(root(), "event_time"), body.receivedAt())
                : own;
    }

    /** A draft about a channel, with everything an event of a channel has. */
    Draft draft(String kind, String fold, When when, @Nullable String channel) {
        var draft = Draft.of(kind, fold, when)
                .providerId(Fields.text(root(), "event_id"))
                .label("event", eventType());
        if (channel != null) {
            draft.key("slack:channel:" + channel)
                    .label("channelName", names.channel(body.source(), channel))
                    .label("channelType", channelType(channel));
        }
        return draft;
    }

    @Nullable
    Actor person(@Nullable String id) {
        return id == null ? null : new Actor("person", id, names.person(body.source(), id));
    }

    /** An identity of an event that is not a message: its own id at Slack. */
    String eventFold(String what) {
        return Identity.join(
                "slack",
                team(),
                what,
                Fields.firstOr(
                        Identity.sha256(event().toString()),
                        Fields.text(root(), "event_id"),
                        Fields.text(event(), "event_ts")));
    }

    private String channelType(String channel) {
        var type = Fields.firstOr("", Fields.text(event(), "channel_type"));
        return switch (type) {
            case "group", "G" -> "group";
            case "channel", "C" -> "channel";
            default -> channel.startsWith("G") || eventType().startsWith("group_") ? "group" : "channel";
        };
    }
}

package io.debrief.ingest.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.When;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Messages: posted, edited, deleted. */
final class Messages {

    /** Slack's own bookkeeping, which its channel events tell better. */
    private static final Set<String> HOUSEKEEPING = Set.of(
            "channel_join",
            "channel_leave",
            "channel_topic",
            "channel_purpose",
            "channel_name",
            "channel_archive",
            "channel_unarchive",
            "channel_convert_to_private",
            "channel_posting_permissions",
            "group_join",
            "group_leave",
            "group_topic",
            "group_purpose",
            "group_name",
            "group_archive",
            "group_unarchive",
            "bot_add",
            "bot_remove",
            "pinned_item",
            "unpinned_item",
            "ekm_access_denied",
            "reminder_add",
            "message_replied");

    private Messages() {}

    static Reading read(Envelope envelope) {
        var event = envelope.event();
        var subtype = Fields.firstOr("", Fields.text(event, "subtype"));
        if (HOUSEKEEPING.contains(subtype)) {
            return Reading.ignored("housekeeping");
        }
        var channel = Fields.text(event, "channel");
        return switch (subtype) {
            case "message_deleted" -> deleted(envelope, channel);
            case "message_changed" -> changed(envelope, channel);
            default -> ownPost(envelope) ? Reading.ignored("own-message") : posted(envelope, channel);
        };
    }

    private static Reading posted(Envelope envelope, @Nullable String channel) {
        var event = envelope.event();
        var ts = Fields.text(event, "ts");
        if (channel == null || ts == null) {
            return Reading.of(OtherEvents.other(envelope));
        }
        var draft = envelope.draft(SignalKind.MESSAGE_POSTED, envelope.fold(channel, ts), envelope.when(ts), channel);
        return Reading.of(said(draft, envelope, event, channel, ts).raw(envelope.root()));
    }

    private static Reading changed(Envelope envelope, @Nullable String channel) {
        var event = envelope.event();
        var message = Fields.at(event, "message");
        var previous = Fields.at(event, "previous_message");
        var ts = Fields.first(Fields.text(message, "ts"), Fields.text(previous, "ts"));
        if (channel == null || ts == null) {
            return Reading.of(OtherEvents.other(envelope));
        }
        if ("tombstone".equals(Fields.text(message, "subtype"))) {
            return gone(envelope, channel, ts, Fields.text(previous, "thread_ts"));
        }
        if (previous.isObject() && Markup.text(message).equals(Markup.text(previous))) {
            return Reading.ignored("unfurl");
        }
        var edited = Fields.firstOr(ts, Fields.text(event, "ts"), Fields.text(message, "edited", "ts"));
        var line = envelope.fold(channel, ts);
        var draft = envelope.draft(SignalKind.MESSAGE_EDITED, line, envelope.when(edited), channel)
                .varies("edited|" + edited)
                .revises(line, When.of(ts, envelope.body().receivedAt()).at());
        return Reading.of(
                said(draft, envelope, message, channel, ts).raw(without(envelope.root(), "previous_message")));
    }

    private static Reading deleted(Envelope envelope, @Nullable String channel) {
        var event = envelope.event();
        var previous = Fields.at(event, "previous_message");
        var ts = Fields.first(Fields.text(event, "deleted_ts"), Fields.text(previous, "ts"));
        return channel == null || ts == null
                ? Reading.of(OtherEvents.other(envelope))
                : gone(envelope, channel, ts, Fields.text(previous, "thread_ts"));
    }

    private static Reading gone(Envelope envelope, String channel, String ts, @Nullable String threadTs) {
        var line = envelope.fold(channel, ts);
        var when = envelope.when(Fields.text(envelope.event(), "ts"));
        var draft = envelope.draft(SignalKind.MESSAGE_DELETED, line, when, channel)
                .varies("deleted")
                .revises(line, When.of(ts, envelope.body().receivedAt()).at())
                .title("Message deleted")
                .raw(without(envelope.root(), "previous_message", "message"));
        inThread(draft, envelope, channel, ts, threadTs);
        return Reading.of(draft);
    }

    /** What was said, by whom, where in the thread. */
    private static Draft said(Draft draft, Envelope envelope, JsonNode message, String channel, String ts) {
        var text = Markup.read(message);
        var author = Author.of(message, envelope);
        draft.title(Fields.firstOr(Markup.attached(message), text.firstLine()))
                .text(text.text())
                .actor(author)
                .label("subtype", Fields.text(message, "subtype"))
                .label("ts", ts);
        text.links().forEach(href -> draft.link("mentioned", href));
        inThread(draft, envelope, channel, ts, Fields.text(message, "thread_ts"));
        return draft;
    }

    private static void inThread(Draft draft, Envelope envelope, String channel, String ts, @Nullable String threadTs) {
        if (threadTs != null && !threadTs.equals(ts)) {
            draft.key("slack:thread:" + channel + ":" + threadTs).thread(envelope.fold(channel, threadTs));
        }
    }

    /** What this very app posted would come back for ever. */
    private static boolean ownPost(Envelope envelope) {
        var app = Fields.text(envelope.root(), "api_app_id");
        var event = envelope.event();
        return app != null
                && (app.equals(Fields.text(event, "app_id"))
                        || app.equals(Fields.text(event, "bot_profile", "app_id")));
    }

    /** The body without some fields of the event: edits and deletions carry no old text. */
    static JsonNode without(JsonNode root, String... fields) {
        var copy = ((ObjectNode) root).objectNode();
        copy.setAll((ObjectNode) root);
        if (root.get("event") instanceof ObjectNode event) {
            var trimmed = event.objectNode();
            trimmed.setAll(event);
            for (var field : fields) {
                trimmed.remove(field);
            }
            copy.set("event", trimmed);
        }
        return copy;
    }
}

package io.debrief.ingest.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.Actor;
import io.debrief.ingest.signal.Fields;
import org.jspecify.annotations.Nullable;

/** Who posted a message. Modern bots have no subtype, only a bot id. */
final class Author {

    private Author() {}

    static @Nullable Actor of(JsonNode message, Envelope envelope) {
        var bot = Fields.text(message, "bot_id");
        if (bot != null || "bot_message".equals(Fields.text(message, "subtype"))) {
            var name = Fields.first(Fields.text(message, "username"), Fields.text(message, "bot_profile", "name"));
            return new Actor("bot", Fields.first(bot, Fields.text(message, "user")), name);
        }
        return envelope.person(Fields.text(message, "user"));
    }
}

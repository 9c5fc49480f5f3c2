package io.debrief.ingest.incidentio;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.Actor;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One delivery with what all of incident.io's have in common.
 *
 * @param body the delivery
 * @param type the event's whole name, such as {@code public_incident.incident_created_v2}
 */
record Hook(Body body, String type) {

    private static final Pattern VERSION = Pattern.compile("_v\\d{1,3}$");

    /** The event without its scope and version. */
    String plain() {
        return VERSION.matcher(type.substring(type.indexOf('.') + 1)).replaceFirst("");
    }

    boolean isPrivate() {
        return type.startsWith("private");
    }

    /** The event's object. */
    JsonNode object() {
        return Fields.at(body.clean(), type);
    }

    When when(@Nullable String... candidates) {
        return When.of(Fields.first(candidates), body.receivedAt());
    }

    /** The delivery's own id, the same in each attempt; else what the event is about and when. */
    String fold(@Nullable String id, @Nullable String at) {
        var delivery = body.headers().first("webhook-id");
        if (delivery != null) {
            return Identity.join("incidentio", delivery);
        }
        return Identity.join(
                "incidentio",
                plain(),
                id == null ? "" : id,
                id == null || at == null ? Identity.sha256(body.original().toString()) : at);
    }

    /** A private incident's signals make the incident here one that only its own people see. */
    Draft draft(String kind, String fold, When when) {
        return Draft.of(kind, fold, when)
                .label("event", type)
                .label("channelType", isPrivate() ? "group" : null)
                .raw(body.clean());
    }

    static @Nullable Actor actor(JsonNode who) {
        var user = Fields.at(who, "user").isObject() ? Fields.at(who, "user") : who;
        var id = Fields.text(user, "id");
        var name = Fields.text(user, "name");
        return id == null || name == null
                ? null
                : new Actor("person", Fields.firstOr(id, Fields.text(user, "slack_user_id")), name);
    }
}

package io.debrief.ingest.dump;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.ingest.signal.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Incidents and their updates as incident.io lists them. Lists do not tell the ids of the webhook's deliveries: a thing
 * has an identity of its own there.
 */
final class ListedIncidents implements Listing {

    private static final Set<String> OVER = Set.of("closed", "learning", "declined", "canceled", "cancelled", "merged");
    /** Names of the timestamps that tell an end, the most certain first. */
    private static final List<String> ENDS = List.of("closed at", "resolved at");

    @Override
    public List<Told> told(ObjectNode thing) {
        var id = Fields.text(thing, "id");
        var created = Fields.text(thing, "created_at");
        if (id == null || created == null) {
            return List.of();
        }
        var of = Fields.text(thing, "incident_id");
        if (of != null && (thing.has("new_incident_status") || thing.has("updater") || thing.has("message"))) {
            return List.of(update(thing, id, of, created));
        }
        return thing.path("incident_status").isObject() || thing.has("incident_type")
                ? incident(thing, id, created)
                : List.of();
    }

    private static List<Told> incident(ObjectNode incident, String id, String created) {
        var scope = "private".equals(Fields.text(incident, "visibility")) ? "private_incident" : "public_incident";
        var told = new ArrayList<Told>();
        var opened = incident.deepCopy();
        opened.remove(List.of("incident_status", "updated_at", "incident_timestamp_values"));
        told.add(body(scope + ".incident_created_v2", opened, id + ".created", created));
        var over = OVER.contains(Fields.firstOr("", Fields.text(incident, "incident_status", "category")));
        var ended = ended(incident);
        if (over && ended != null) {
            var change = JsonNodeFactory.instance.objectNode();
            change.put("created_at", ended).set("new_status", incident.get("incident_status"));
            change.set("incident", incident);
            told.add(body(scope + ".incident_status_updated_v2", change, id + ".ended", ended));
        }
        return told;
    }

    private static @Nullable String ended(JsonNode incident) {
        for (var name : ENDS) {
            for (var entry : Fields.at(incident, "incident_timestamp_values")) {
                var told = Fields.firstOr("", Fields.text(entry, "incident_timestamp", "name"));
                var at = Fields.text(entry, "value", "value");
                if (at != null && told.toLowerCase(Locale.ROOT).equals(name)) {
                    return at;
                }
            }
        }
        return Fields.text(incident, "updated_at");
    }

    private static Told update(ObjectNode update, String id, String of, String created) {
        var change = update.deepCopy();
        change.set("new_status", update.get("new_incident_status"));
        change.remove("new_incident_status");
        change.putObject("incident").put("id", of);
        return body("public_incident.incident_status_updated_v2", change, id, created);
    }

    private static Told body(String type, ObjectNode object, String delivery, String at) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("event_type", type);
        body.set(type, object);
        return new Told(body, "listed-" + delivery, at);
    }
}

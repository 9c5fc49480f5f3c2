package io.debrief.ingest.dump;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.ingest.signal.Fields;
import java.util.List;

/**
 * Alerts as Alertmanager lists them. It lists only what has not ended: {@code endsAt} is when it would give up waiting
 * for news, so each is firing; what says otherwise is no alert out of its list. Fingerprint, start and annotations are those of the webhook, so the signal is the same.
 */
final class ListedAlerts implements Listing {

    @Override
    public List<Told> told(ObjectNode thing) {
        var starts = Fields.text(thing, "startsAt");
        if (!thing.path("labels").isObject()
                || starts == null
                || thing.path("status").isTextual()) {
            return List.of();
        }
        var alert = thing.deepCopy();
        alert.put("status", "firing");
        alert.remove(List.of("endsAt", "updatedAt", "receivers"));
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("alerts").add(alert);
        return List.of(Told.of(body, starts));
    }
}

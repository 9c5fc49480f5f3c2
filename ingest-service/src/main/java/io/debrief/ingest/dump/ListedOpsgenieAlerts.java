package io.debrief.ingest.dump;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alerts as Opsgenie and Jira Service Management list them: created, and by their report acknowledged and closed. The
 * creation is the webhook's, by the alert's id and time. The times of the others are known to the millisecond only,
 * while the webhook tells nanoseconds.
 */
final class ListedOpsgenieAlerts implements Listing {

    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

    @Override
    public List<Told> told(ObjectNode thing) {
        var id = Fields.text(thing, "id");
        var created = When.of(Fields.text(thing, "createdAt"), FAR);
        if (id == null || Fields.text(thing, "tinyId") == null || "receipt".equals(created.from())) {
            return List.of();
        }
        var told = new ArrayList<Told>();
        told.add(action(thing, "Create", created.at(), null));
        var report = Fields.at(thing, "report");
        var acknowledged = after(created.at(), Fields.text(report, "ackTime"));
        if (acknowledged != null) {
            told.add(action(thing, "Acknowledge", acknowledged, Fields.text(report, "acknowledgedBy")));
        }
        var closed = after(created.at(), Fields.text(report, "closeTime"));
        if (closed == null && "closed".equals(Fields.text(thing, "status"))) {
            var updated = When.of(Fields.text(thing, "updatedAt"), FAR);
            closed = "receipt".equals(updated.from()) ? null : updated.at();
        }
        if (closed != null) {
            told.add(action(thing, "Close", closed, Fields.text(report, "closedBy")));
        }
        return told;
    }

    /** A report counts the milliseconds since the alert was created. */
    private static @Nullable Instant after(Instant created, @Nullable String millis) {
        try {
            return millis == null || millis.length() > 15 ? null : created.plusMillis(Long.parseLong(millis));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Told action(ObjectNode listed, String action, Instant at, @Nullable String who) {
        var alert = listed.deepCopy();
        alert.set("alertId", listed.get("id"));
        alert.put("createdAt", Long.toString(at.toEpochMilli()));
        alert.put("updatedAt", Long.toString(at.toEpochMilli()));
        alert.remove(List.of("report", "count", "lastOccurredAt", "isSeen", "acknowledged", "status", "snoozed"));
        if (who != null) {
            alert.put("username", who);
        }
        var body = JsonNodeFactory.instance.objectNode();
        body.put("action", action);
        body.set("alert", alert);
        var integration =
                Fields.first(Fields.text(listed, "integration", "name"), Fields.text(listed, "integrationName"));
        if (integration != null) {
            body.put("integrationName", integration);
        }
        return Told.of(body, at.toString());
    }
}

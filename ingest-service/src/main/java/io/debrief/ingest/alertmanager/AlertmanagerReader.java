package io.debrief.ingest.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.reading.Unreadable;
import io.debrief.ingest.signal.Draft;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Reads Alertmanager's webhook (versions 3 and 4): one request is a group, each alert in it a signal. */
public final class AlertmanagerReader implements Reader {

    /** The most alerts read from one request; what is beyond them becomes a gap. */
    static final int MOST_ALERTS = 5_000;

    private final Dialect dialect;

    /** Reads what Alertmanager itself sends. */
    public AlertmanagerReader() {
        this(new Dialect("alertmanager", (draft, alert, envelope) -> {}));
    }

    /** Reads what a relative of Alertmanager sends. */
    public AlertmanagerReader(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Reading read(Body body) {
        if (!body.clean().isObject()) {
            return Reading.unreadable("unexpected-shape", "An Alertmanager body is an object.");
        }
        var alerts = alerts(body.clean());
        if (alerts == null) {
            return Reading.unreadable("unexpected-shape", "There is neither a list of alerts nor a single one.");
        }
        return read(body, alerts, alertsOrEmpty(body.original()));
    }

    private Reading read(Body body, ArrayNode alerts, ArrayNode originals) {
        var group = Group.of(body, dialect);
        var drafts = new ArrayList<Draft>();
        var unreadable = new ArrayList<Unreadable>();
        for (var i = 0; i < Math.min(alerts.size(), MOST_ALERTS); i++) {
            var alert = alerts.get(i);
            if (alert.isObject()) {
                drafts.add(new Alert(group, alert, originals.get(i)).draft());
            } else {
                unreadable.add(new Unreadable("unexpected-shape", "An alert is not an object.", alert));
            }
        }
        group.leftOut(alerts, Math.max(0, alerts.size() - MOST_ALERTS)).ifPresent(drafts::add);
        return new Reading(drafts, unreadable, null, alerts.isEmpty() && drafts.isEmpty() ? "empty" : null);
    }

    private static @Nullable ArrayNode alerts(JsonNode body) {
        if (body.get("alerts") instanceof ArrayNode list) {
            return list;
        }
        return body.path("labels").isObject()
                ? JsonNodeFactory.instance.arrayNode().add(body)
                : null;
    }

    private static ArrayNode alertsOrEmpty(JsonNode body) {
        var alerts = alerts(body);
        return alerts == null ? JsonNodeFactory.instance.arrayNode() : alerts;
    }
}

package io.debrief.ingest.incidentio;

import io.debrief.ingest.generic.GenericReader;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;

/**
 * Reads incident.io's webhooks: the body names its event, and holds the event's object under that name. Of private incidents
 * incident.io sends ids only.
 */
public final class IncidentIoReader implements Reader {

    @Override
    public Reading read(Body body) {
        if (!body.clean().isObject()) {
            return Reading.unreadable("unexpected-shape", "An incident.io body is an object.");
        }
        var type = Fields.text(body.clean(), "event_type");
        return Reading.of(type == null ? GenericReader.draft(body) : draft(new Hook(body, type)));
    }

    private static Draft draft(Hook hook) {
        return switch (hook.plain()) {
            case "incident_created" -> Incidents.created(hook);
            case "incident_updated" -> Incidents.updated(hook);
            case "incident_status_updated" -> Incidents.statusUpdated(hook);
            case "follow_up_created", "follow_up_updated" -> Tasks.followUp(hook);
            case "action_created", "action_updated" -> Tasks.action(hook);
            case "alert_created" -> Alerts.created(hook);
            default -> Incidents.other(hook);
        };
    }
}

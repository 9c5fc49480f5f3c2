package io.debrief.ingest.opsgenie;

import io.debrief.ingest.generic.GenericReader;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Fields;

/** Reads the webhook integration of Opsgenie and of Jira Service Management: one body is one action on one alert. */
public final class OpsgenieReader implements Reader {

    @Override
    public Reading read(Body body) {
        if (!body.clean().isObject()) {
            return Reading.unreadable("unexpected-shape", "An Opsgenie body is an object.");
        }
        var alert = Fields.text(body.clean(), "alert", "alertId");
        var action = Fields.text(body.clean(), "action");
        return Reading.of(
                alert == null || action == null
                        ? GenericReader.draft(body).test("TestAction".equals(action))
                        : new AlertAction(body, alert, action).draft());
    }
}

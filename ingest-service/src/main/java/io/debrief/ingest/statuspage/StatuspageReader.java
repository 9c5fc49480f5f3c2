package io.debrief.ingest.statuspage;

import io.debrief.ingest.generic.GenericReader;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Fields;

/** Reads Statuspage's two shapes: news of an incident, and a component's new state. */
public final class StatuspageReader implements Reader {

    @Override
    public Reading read(Body body) {
        if (!body.clean().isObject()) {
            return Reading.unreadable("unexpected-shape", "A Statuspage body is an object.");
        }
        if (Fields.at(body.clean(), "incident").isObject()) {
            return Reading.of(new IncidentNews(body).draft());
        }
        var component = Fields.at(body.clean(), "component").isObject()
                || Fields.at(body.clean(), "component_update").isObject();
        return Reading.of(component ? new ComponentNews(body).draft() : GenericReader.draft(body));
    }
}

package io.debrief.ingest.datadog;

import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;

/** Reads Datadog's webhooks: the body is whatever template its owner wrote, the usual one and others. */
public final class DatadogReader implements Reader {

    @Override
    public Reading read(Body body) {
        return body.clean().isObject()
                ? Reading.of(new MonitorEvent(body, Template.of(body.clean())).draft())
                : Reading.unreadable("unexpected-shape", "A Datadog body is an object.");
    }
}

package io.debrief.ingest.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.reading.Unreadable;
import io.debrief.ingest.signal.Draft;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads CloudEvents 1.0 and 0.3 over HTTP: binary (attributes in headers), structured (one object) and batches (a list). An
 * event whose data is plainly another source's body is read as that.
 */
public final class CloudEventsReader implements Reader {

    private static final int MOST_EVENTS = 5_000;

    private final Function<JsonNode, Optional<Reader>> others;

    /**
     * A reader.
     *
     * @param others recognises another source's body by its shape
     */
    public CloudEventsReader(Function<JsonNode, Optional<Reader>> others) {
        this.others = others;
    }

    @Override
    public Reading read(Body body) {
        if (Attributes.inHeaders(body.headers())) {
            return one(body, Attributes.of(body.headers()), body.clean());
        }
        var clean = body.clean();
        if (clean.isObject()) {
            var attributes = Attributes.of(clean, body.original(), body.redaction());
            return one(body, attributes, attributes.data());
        }
        return clean.isArray() && clean.size() <= MOST_EVENTS
                ? batch(body, clean)
                : Reading.unreadable("unexpected-shape", "There is no CloudEvent.");
    }

    private Reading batch(Body body, JsonNode events) {
        var drafts = new ArrayList<Draft>();
        var unreadable = new ArrayList<Unreadable>();
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var attributes = Attributes.of(event, body.original().path(i), body.redaction());
            var reading = one(body, attributes, attributes.data());
            drafts.addAll(reading.drafts());
            reading.unreadable()
                    .forEach(one -> unreadable.add(
                            new Unreadable(one.reason(), one.detail(), one.part() == null ? event : one.part())));
        }
        return new Reading(drafts, unreadable, null, events.isEmpty() ? "empty" : null);
    }

    private Reading one(Body body, Attributes attributes, JsonNode data) {
        var complaint = attributes.complaint();
        if (complaint.isPresent()) {
            return Reading.unreadable("no-cloudevent", complaint.get());
        }
        var inner = data.isObject() ? others.apply(data) : Optional.<Reader>empty();
        if (inner.isPresent()) {
            var reading = inner.get().read(body.part(data, data));
            if (!reading.drafts().isEmpty()) {
                reading.drafts().forEach(attributes::label);
                return reading;
            }
        }
        return Reading.of(new CloudEvent(body, attributes, data).draft());
    }
}

package io.debrief.ingest.jira;

import io.debrief.ingest.generic.GenericReader;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;

/** Reads Jira's webhooks. */
public final class JiraReader implements Reader {

    @Override
    public Reading read(Body body) {
        if (!body.clean().isObject()) {
            return Reading.unreadable("unexpected-shape", "A Jira body is an object.");
        }
        return Reading.of(draft(body));
    }

    private static Draft draft(Body body) {
        var event = Fields.text(body.clean(), "webhookEvent");
        if (event == null) {
            return GenericReader.draft(body);
        }
        var hook = new Hook(body, event);
        if (hook.comment().isObject()) {
            return Comments.draft(hook);
        }
        return hook.issue().isObject() ? Issues.draft(hook) : Others.draft(hook);
    }
}

package io.debrief.ingest.pagerduty;

import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import java.util.ArrayList;

/** Reads PagerDuty's V3 webhooks, and what is left of its first two versions. */
public final class PagerDutyReader implements Reader {

    private static final int MOST_MESSAGES = 100;

    @Override
    public Reading read(Body body) {
        var type = Fields.text(body.clean(), "event", "event_type");
        if (type != null) {
            return type.startsWith("pagey.")
                    ? Reading.ignored("ping")
                    : Reading.of(new WebhookEvent(body.clean(), body.receivedAt()).draft(type));
        }
        var messages = Fields.at(body.clean(), "messages");
        if (!messages.isArray() || messages.size() > MOST_MESSAGES) {
            return Reading.unreadable("unexpected-shape", "There is no event with a type.");
        }
        var drafts = new ArrayList<Draft>();
        for (var message : messages) {
            drafts.add(new LegacyMessage(message, body.receivedAt()).draft());
        }
        return drafts.isEmpty() ? Reading.ignored("empty") : Reading.of(drafts);
    }
}

package io.debrief.ingest.sns;

import io.debrief.ingest.generic.GenericReader;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;

/**
 * Reads what Amazon SNS delivers: its envelope around a message, or the message itself where the subscription has raw
 * delivery. An address in a body is never fetched: subscribing is confirmed by a person.
 */
public final class SnsReader implements Reader {

    @Override
    public Reading read(Body body) {
        if (!body.clean().isObject()) {
            return Reading.unreadable("unexpected-shape", "An SNS body is an object.");
        }
        return Reading.of(draft(body));
    }

    private static Draft draft(Body body) {
        var type = Fields.firstOr("", Fields.text(body.clean(), "Type"));
        return switch (type) {
            case "Notification" -> notification(body);
            case "SubscriptionConfirmation", "UnsubscribeConfirmation" -> Confirmations.draft(body, type);
            default ->
                Alarm.of(body.clean()).map(alarm -> alarm.draft(body, null)).orElseGet(() -> GenericReader.draft(body));
        };
    }

    private static Draft notification(Body body) {
        var envelope = new Envelope(body);
        var message = envelope.message();
        var draft = Alarm.of(message)
                .map(alarm -> alarm.draft(body, envelope))
                .orElseGet(() -> Messages.draft(envelope, message));
        return draft.providerId(envelope.id())
                .label("topic", envelope.topic())
                .label("subject", envelope.subject())
                .raw(body.clean());
    }
}

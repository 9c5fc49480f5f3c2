package io.debrief.ingest.generic;

import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a body of which nothing is known. Its kind is {@code other}, unless the sender says one of ours in {@code kind}; its
 * identity is the body itself, so that what is sent again is the same.
 */
public final class GenericReader implements Reader {

    private static final int MOST_ITEMS = 1_000;
    private static final long WINDOW = 300;

    @Override
    public Reading read(Body body) {
        var clean = body.clean();
        if (clean.isObject()) {
            return Reading.of(draft(body));
        }
        if (!clean.isArray() || clean.size() > MOST_ITEMS) {
            return Reading.unreadable("unexpected-shape", "The body is neither an object nor a list of objects.");
        }
        var drafts = new ArrayList<Draft>();
        for (var i = 0; i < clean.size(); i++) {
            if (clean.get(i).isObject()) {
                drafts.add(draft(body.part(clean.get(i), body.original().path(i))));
            }
        }
        if (drafts.size() < clean.size()) {
            return Reading.unreadable("unexpected-shape", "Something in the list is not an object.");
        }
        return drafts.isEmpty() ? Reading.ignored("empty") : new Reading(List.copyOf(drafts), List.of(), null, null);
    }

    /** One signal of an object, whatever it says. */
    public static Draft draft(Body body) {
        var guess = Guess.of(body.clean());
        var when = guess.when(body.receivedAt());
        return guess.fill(Draft.of(guess.kind(), fold(body, when), when))
                .title(guess.title().orElse("Event from " + body.source()))
                .key("source:" + body.source())
                .raw(body.clean());
    }

    /** A sender's own delivery id, else the whole body: within five minutes where it has no time of its own. */
    private static String fold(Body body, When when) {
        var delivery =
                Fields.first(body.headers().first("webhook-id"), body.headers().first("Idempotency-Key"));
        if (delivery != null) {
            return Identity.join(
                    "generic",
                    body.source(),
                    "delivery",
                    delivery,
                    Identity.sha256(body.original().toString()));
        }
        var window =
                "receipt".equals(when.from()) ? Long.toString(body.receivedAt().getEpochSecond() / WINDOW) : "";
        return Identity.join(
                "generic", body.source(), Identity.sha256(body.original().toString()), window);
    }
}

package io.debrief.ingest.generic;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What tells one event of an unknown sender from another. */
final class GenericIdentity {

    /** Two deliveries of something that says no time are one within so much time, and two beyond it. */
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private GenericIdentity() {}

    /**
     * A sender's own delivery id where its headers have one; else the thing, its state and the time. Without an id it is
     * the whole text that counts: two things without ids are never the same for that.
     */
    static String fold(Body body, JsonNode part, Guess guess, When when) {
        var delivery =
                Fields.first(body.headers().first("webhook-id"), body.headers().first("Idempotency-Key"));
        if (delivery != null) {
            return Identity.join("generic", body.source(), "delivery", delivery, Identity.sha256(part.toString()));
        }
        var id = guess.id();
        var state = guess.status();
        return Identity.join(
                "generic",
                body.source(),
                id == null ? Identity.sha256(part.toString()) : id,
                state == null ? guess.what() : state.toLowerCase(Locale.ROOT),
                when.from().equals("receipt")
                        ? window(body.receivedAt())
                        : when.at().toString());
    }

    private static String window(Instant receivedAt) {
        var seconds = receivedAt.getEpochSecond();
        return "~" + Instant.ofEpochSecond(seconds - Math.floorMod(seconds, WINDOW.toSeconds()));
    }
}

package io.debrief.ingest.sns;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.generic.Guess;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;

/** Messages that are no alarm: read as well as one can, with the topic's own subject first. */
final class Messages {

    private Messages() {}

    static Draft draft(Envelope envelope, JsonNode message) {
        var receivedAt = envelope.body().receivedAt();
        var fold = Identity.join(
                "aws-sns",
                Fields.firstOr(Identity.sha256(envelope.body().original().toString()), envelope.id()));
        var published = When.of(envelope.timestamp(), receivedAt);
        if (!message.isObject()) {
            var text = message.asText();
            return Draft.of(SignalKind.OTHER, fold, published)
                    .title(Fields.firstOr(
                            "Message from Amazon SNS",
                            envelope.subject(),
                            text.lines().findFirst().orElse(null)))
                    .text(text)
                    .key("source:" + envelope.body().source());
        }
        var guess = Guess.of(message);
        var own = guess.when(receivedAt);
        return guess.fill(Draft.of(guess.kind(), fold, "receipt".equals(own.from()) ? published : own))
                .title(Fields.firstOr(
                        "Message from Amazon SNS",
                        envelope.subject(),
                        Fields.text(message, "detail-type"),
                        guess.title().orElse(null)))
                .key("source:" + envelope.body().source());
    }
}

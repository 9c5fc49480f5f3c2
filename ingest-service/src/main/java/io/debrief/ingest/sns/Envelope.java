package io.debrief.ingest.sns;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.BoundedJson;
import io.debrief.ingest.signal.Fields;
import org.jspecify.annotations.Nullable;

/**
 * SNS's envelope.
 *
 * @param body the delivery
 */
record Envelope(Body body) {

    @Nullable
    String id() {
        return Fields.text(body.clean(), "MessageId");
    }

    @Nullable
    String topic() {
        return Fields.text(body.clean(), "TopicArn");
    }

    @Nullable
    String subject() {
        return Fields.text(body.clean(), "Subject");
    }

    @Nullable
    String timestamp() {
        return Fields.text(body.clean(), "Timestamp");
    }

    /** The message, which is a text that mostly holds JSON; its fields are redacted as the body's were. */
    JsonNode message() {
        var message = BoundedJson.objectOrText(Fields.firstOr("", Fields.text(body.clean(), "Message")));
        return message.isTextual() ? message : body.redaction().apply(message);
    }
}

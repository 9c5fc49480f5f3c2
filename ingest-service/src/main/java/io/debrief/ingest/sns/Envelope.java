package io.debrief.ingest.sns;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.signal.Fields;
import org.jspecify.annotations.Nullable;

/**
 * SNS's envelope.
 *
 * @param body the delivery
 */
record Envelope(Body body) {

    private static final int DEEPEST = 64;
    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build()
            .reader();

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
        var text = Fields.firstOr("", Fields.text(body.clean(), "Message"));
        if (!text.stripLeading().startsWith("{")) {
            return TextNode.valueOf(text);
        }
        try {
            return body.redaction().apply(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}

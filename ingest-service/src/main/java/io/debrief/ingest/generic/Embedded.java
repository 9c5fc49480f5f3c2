package io.debrief.ingest.generic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.debrief.ingest.signal.BoundedJson;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** JSON that stands in another JSON as text, as senders that relay others' messages do. */
public final class Embedded {

    private static final int LONGEST = 512 * 1024;

    private static final ObjectReader READER = BoundedJson.mapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private Embedded() {}

    /** The object or list a text holds as JSON, null where it holds none. */
    public static @Nullable JsonNode parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        var trimmed = text.strip();
        if (!trimmed.startsWith("{") && !trimmed.startsWith("[")) {
            return null;
        }
        try {
            return READER.readTree(trimmed);
        } catch (JsonProcessingException e) {
            // A text that only looks like JSON is a text.
            return null;
        }
    }

    /** A node that is an object or holds one as text, which is then redacted; null where it is neither. */
    static @Nullable JsonNode object(JsonNode node, UnaryOperator<JsonNode> redaction) {
        if (node.isObject()) {
            return node;
        }
        var parsed = node.isTextual() ? parse(node.textValue()) : null;
        var clean = parsed != null && parsed.isObject() ? redaction.apply(parsed) : null;
        return clean != null && clean.isObject() ? clean : null;
    }
}

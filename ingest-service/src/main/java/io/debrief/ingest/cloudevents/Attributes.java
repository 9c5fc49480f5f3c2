package io.debrief.ingest.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.debrief.ingest.signal.BoundedJson;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signature.RequestHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An event's attributes, its extensions among them (CloudEvents 1.0, core specification and HTTP binding).
 *
 * @param values each by name
 * @param data the event's data where it came with the attributes
 */
record Attributes(Map<String, String> values, JsonNode data) {

    private static final String PREFIX = "ce-";
    private static final Set<String> VERSIONS = Set.of("1.0", "0.3");
    private static final Set<String> DATA = Set.of("data", "data_base64");
    private static final int MOST = 50;

    static boolean inHeaders(RequestHeaders headers) {
        return headers.first("ce-specversion") != null || headers.first("ce-id") != null;
    }

    static Attributes of(RequestHeaders headers) {
        var values = new LinkedHashMap<String, String>();
        for (var header : headers.values().entrySet()) {
            var value = header.getValue().isEmpty() ? null : header.getValue().getFirst();
            if (header.getKey().startsWith(PREFIX) && value != null && values.size() < MOST) {
                values.put(header.getKey().substring(PREFIX.length()), decoded(value));
            }
        }
        return new Attributes(values, MissingNode.getInstance());
    }

    /**
     * The attributes of an event that is one object.
     *
     * @param event the redacted event
     * @param original the event as it came: what is encoded is decoded from it, and then redacted
     * @param redaction takes the secrets out of what only becomes readable here
     */
    static Attributes of(JsonNode event, JsonNode original, UnaryOperator<JsonNode> redaction) {
        var values = new LinkedHashMap<String, String>();
        for (var field : event.properties()) {
            var value = Fields.text(field.getValue());
            if (value != null && !DATA.contains(field.getKey()) && values.size() < MOST) {
                values.put(field.getKey(), value);
            }
        }
        return new Attributes(values, data(event, original, redaction));
    }

    /** What an event lacks to be one; empty where it lacks nothing. */
    Optional<String> complaint() {
        var version = first("specversion");
        if (version == null) {
            return Optional.of("It has no specversion, so it is no CloudEvent.");
        }
        if (!VERSIONS.contains(version)) {
            return Optional.of("It is a CloudEvent of a version that is not read; 1.0 and 0.3 are.");
        }
        return first("id") == null || first("source") == null || first("type") == null
                ? Optional.of("A CloudEvent has an id, a source and a type.")
                : Optional.empty();
    }

    @Nullable
    String first(String name) {
        return values.get(name);
    }

    String get(String name) {
        return Fields.firstOr("", values.get(name));
    }

    /** Adds all attributes as labels. */
    void label(Draft draft) {
        values.forEach((name, value) -> draft.label("ce-" + name, value));
    }

    private static JsonNode data(JsonNode event, JsonNode original, UnaryOperator<JsonNode> redaction) {
        var encoded = original.path("data_base64");
        if (encoded.isTextual()) {
            return redaction.apply(decodedData(encoded.asText()));
        }
        var old = "base64".equals(Fields.text(event, "datacontentencoding"))
                && original.path("data").isTextual();
        return old ? redaction.apply(decodedData(original.path("data").asText())) : event.path("data");
    }

    private static JsonNode decodedData(String encoded) {
        try {
            return BoundedJson.objectOrText(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return TextNode.valueOf(encoded);
        }
    }

    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return header;
        }
    }
}

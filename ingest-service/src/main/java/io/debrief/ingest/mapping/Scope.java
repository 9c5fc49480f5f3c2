package io.debrief.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.signature.RequestHeaders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one signal is read from: its part of the body, the whole body and the headers. */
final class Scope {

    /** The most texts one path gives. */
    static final int MOST_TEXTS = 64;

    private final JsonNode body;
    private final JsonNode part;
    private final RequestHeaders headers;
    private final Map<BodyPath, List<JsonNode>> foundInBody;

    private Scope(JsonNode body, JsonNode part, RequestHeaders headers, Map<BodyPath, List<JsonNode>> foundInBody) {
        this.body = body;
        this.part = part;
        this.headers = headers;
        this.foundInBody = foundInBody;
    }

    /** A whole body. */
    static Scope of(JsonNode body, RequestHeaders headers) {
        return new Scope(body, body, headers, new HashMap<>());
    }

    /** A part of the same body; what was found in the whole body is not looked for again. */
    Scope part(JsonNode element) {
        return new Scope(body, element, headers, foundInBody);
    }

    /** What the signal is read from. */
    JsonNode node() {
        return part;
    }

    @Nullable
    String header(String name) {
        var value = headers.first(name);
        return value == null || value.isBlank() ? null : value;
    }

    List<JsonNode> nodes(BodyPath path) {
        return path.whole() ? foundInBody.computeIfAbsent(path, wanted -> wanted.in(body)) : path.in(part);
    }

    /** The texts at a path: single values as they are, lists by their single values; what is blank is absent. */
    List<String> texts(BodyPath path) {
        var texts = new ArrayList<String>(1);
        for (var node : nodes(path)) {
            if (node.isArray()) {
                node.forEach(element -> add(texts, element));
            } else {
                add(texts, node);
            }
        }
        return texts;
    }

    private static void add(List<String> texts, JsonNode node) {
        var text = text(node);
        if (text != null && texts.size() < MOST_TEXTS) {
            texts.add(text);
        }
    }

    /** A single value as text, numbers without exponents; null where it is absent, blank, a list or an object. */
    static @Nullable String text(JsonNode node) {
        if (!node.isValueNode() || node.isNull()) {
            return null;
        }
        if (node.isFloatingPointNumber()) {
            return Double.isFinite(node.doubleValue()) ? plain(BigDecimal.valueOf(node.doubleValue())) : node.asText();
        }
        var text = node.asText();
        return text.isBlank() ? null : text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

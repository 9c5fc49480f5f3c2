package io.debrief.ingest.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Copies a parsed body without what was found in it; walks in the same order as {@link TreeSearch}. */
final class TreeCopy {

    private final Edits edits;
    private final Marker marker;
    private int leaf;

    TreeCopy(Edits edits, Marker marker) {
        this.edits = edits;
        this.marker = marker;
    }

    JsonNode of(JsonNode node) {
        if (node.isObject()) {
            return object(node);
        }
        if (node.isArray()) {
            return array(node);
        }
        var place = leaf++;
        if (!node.isTextual() && !node.isNumber()) {
            return node;
        }
        var text = node.asText();
        var clean = edits.applied(place, text, marker);
        return clean.equals(text) ? node : JsonNodeFactory.instance.textNode(clean);
    }

    private ObjectNode object(JsonNode node) {
        var copy = JsonNodeFactory.instance.objectNode();
        for (var entry : node.properties()) {
            var name = edits.applied(leaf++, entry.getKey(), marker);
            copy.set(name, of(entry.getValue()));
        }
        return copy;
    }

    private ArrayNode array(JsonNode node) {
        var copy = JsonNodeFactory.instance.arrayNode(node.size());
        for (var element : node) {
            copy.add(of(element));
        }
        return copy;
    }
}

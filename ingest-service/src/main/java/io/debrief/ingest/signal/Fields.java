package io.debrief.ingest.signal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tolerant access to somebody else's JSON: what is missing, null, empty or of another shape is simply absent. */
public final class Fields {

    private Fields() {}

    /** The node at a path of field names; never null, a missing node where there is none. */
    public static JsonNode at(JsonNode node, String... path) {
        var here = node;
        for (var name : path) {
            var next = here.get(name);
            if (next == null) {
                return MissingNode.getInstance();
            }
            here = next;
        }
        return here;
    }

    /** The text or number at a path; null where it is absent or blank. */
    public static @Nullable String text(JsonNode node, String... path) {
        var found = at(node, path);
        if (!found.isValueNode() || found.isNull()) {
            return null;
        }
        var text = plain(found);
        return text.isBlank() ? null : text;
    }

    /** The text of a value; numbers with a fraction are spelled without an exponent, so that a time stays readable. */
    private static String plain(JsonNode value) {
        return value.isFloatingPointNumber() && Double.isFinite(value.doubleValue())
                ? value.decimalValue().toPlainString()
                : value.asText();
    }

    /** The first of several texts that is present. */
    public static @Nullable String first(@Nullable String... texts) {
        for (var text : texts) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    /** The first of several texts that is present, else the last resort. */
    public static String firstOr(String otherwise, @Nullable String... texts) {
        var found = first(texts);
        return found == null ? otherwise : found;
    }

    /** Whether a path holds {@code true}. */
    public static boolean flag(JsonNode node, String... path) {
        return at(node, path).asBoolean(false);
    }

    /** The texts at one path of each element of an array. */
    public static List<String> each(JsonNode array, String... path) {
        var texts = new ArrayList<String>();
        for (var element : array) {
            var text = text(element, path);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}

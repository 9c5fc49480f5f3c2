package io.debrief.ingest.generic;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One object of a body, with its texts by bare name: {@code alert_name}, {@code alertName} and {@code ALERT-NAME} are one.
 *
 * @param name the bare name of the field it stands in, empty for the body itself
 * @param depth how deep it stands, 0 for the body itself
 * @param node the object
 * @param texts its single values
 */
record Subject(String name, int depth, JsonNode node, Map<String, String> texts) {

    /** A template's variable that its sender did not fill in. */
    private static final Pattern UNEXPANDED = Pattern.compile("\\$[A-Z][A-Z_]{1,40}");

    private static final int MOST_FIELDS = 300;
    private static final int LONGEST_NAME = 60;

    static Subject of(String name, int depth, JsonNode node) {
        var texts = new LinkedHashMap<String, String>();
        var count = 0;
        for (var field : node.properties()) {
            if (count++ == MOST_FIELDS) {
                break;
            }
            var text = text(field.getValue());
            if (text != null && !UNEXPANDED.matcher(text).matches()) {
                texts.putIfAbsent(bare(field.getKey()), text);
            }
        }
        return new Subject(name, depth, node, texts);
    }

    /** A name's letters and digits, in lower case. */
    static String bare(String name) {
        var bare = new StringBuilder();
        for (var i = 0; i < name.length() && bare.length() < LONGEST_NAME; i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) {
                bare.append(name.charAt(i));
            }
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    /** A single value as text; of a list of single values the first; null where there is none. */
    static @Nullable String text(JsonNode node) {
        var value = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        if (!value.isValueNode() || value.isNull()) {
            return null;
        }
        if (value.isFloatingPointNumber() && Double.isFinite(value.doubleValue())) {
            return BigDecimal.valueOf(value.doubleValue()).toPlainString();
        }
        var text = value.asText();
        return text.isBlank() ? null : text;
    }
}

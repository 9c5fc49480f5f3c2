package io.debrief.ingest.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.signal.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one rule, and refuses what is wrong with words that help to put it right. */
final class RuleReader {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{2,59}");
    private static final int SHORTEST_KEYWORD = 2;
    private static final Set<String> KNOWN = Set.of(
            "id",
            "family",
            "keywords",
            "patterns",
            "lead",
            "follows",
            "needs",
            "entropy",
            "mixed",
            "loose",
            "checked",
            "near",
            "value",
            "about");

    private RuleReader() {}

    static String id(JsonNode node, String place) {
        var id = Fields.firstOr("", Fields.text(node, "id"));
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(place + " needs an id of lower-case letters, digits and hyphens");
        }
        return id;
    }

    static Rule rule(JsonNode node, String place) {
        node.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException(place + " has the unknown field '" + name + "'");
            }
        });
        var id = id(node, place);
        var shape = node.has("patterns") ? shape(node, place) : null;
        var beside = node.has("value") ? beside(node, place) : null;
        if (shape == null && beside == null) {
            throw new IllegalArgumentException(place + " needs keywords and patterns, or near and value");
        }
        return new Rule(id, Fields.firstOr("own", Fields.text(node, "family")), shape, beside);
    }

    private static Rule.Shape shape(JsonNode node, String place) {
        return new Rule.Shape(
                keywords(node.path("keywords"), place),
                node.has("lead") ? lead(node.get("lead"), place) : null,
                texts(node.path("patterns"), "patterns", place).stream()
                        .map(pattern -> compiled(pattern, place))
                        .toList(),
                Fields.text(node, "follows"),
                Fields.text(node, "needs"),
                node.path("entropy").asDouble(0),
                Fields.flag(node, "mixed"),
                Fields.flag(node, "loose"),
                Fields.flag(node, "checked"));
    }

    private static Rule.Beside beside(JsonNode node, String place) {
        var value = Fields.text(node, "value");
        return new Rule.Beside(keywords(node.path("near"), place), compiled(value == null ? "" : value, place));
    }

    private static Rule.Lead lead(JsonNode node, String place) {
        var characters = Fields.firstOr("", Fields.text(node, "chars"));
        var lead = Rule.Lead.of(
                compiled("[" + characters + "]", place),
                node.path("least").asInt(),
                node.path("most").asInt());
        if (lead.least() < 1 || lead.most() < lead.least() || lead.most() > LinearPattern.MOST) {
            throw new IllegalArgumentException(place + " has a lead without sensible numbers of characters");
        }
        return lead;
    }

    private static List<String> keywords(JsonNode array, String place) {
        var keywords = texts(array, "keywords (or near)", place);
        for (var keyword : keywords) {
            if (keyword.length() < SHORTEST_KEYWORD
                    || !keyword.equals(keyword.toLowerCase(Locale.ROOT))
                    || keyword.chars().anyMatch(c -> c < ' ' || c > '~')) {
                throw new IllegalArgumentException(place + ": the keyword '" + keyword
                        + "' must be at least two characters of ASCII in lower case");
            }
        }
        return keywords;
    }

    private static List<String> texts(JsonNode array, String what, String place) {
        var texts = Fields.each(array);
        if (texts.isEmpty() || texts.size() != array.size()) {
            throw new IllegalArgumentException(place + " needs " + what + ", an array of texts");
        }
        return texts;
    }

    private static Pattern compiled(@Nullable String text, String place) {
        if (text == null || text.isEmpty()) {
            throw new IllegalArgumentException(place + " has an empty expression");
        }
        try {
            return LinearPattern.compile(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }
}

package io.debrief.ingest.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of texts and parsed bodies: a keyword search over the text, then the rules whose keywords are there.
 * Time is linear in the text, whatever it holds.
 */
public final class Redactor {

    private final List<Rule> rules = RuleBook.standard();
    private final Keywords keywords = new Keywords(rules);
    private final Marker marker;

    /** A redactor that leaves this installation's markers. */
    public Redactor(Marker marker) {
        this.marker = marker;
    }

    /** A parsed body without its secrets; the same node where it held none. */
    public Cleaned clean(JsonNode body) {
        var found = new HashMap<String, Integer>();
        var tree = tree(body, found);
        return new Cleaned(tree, Map.copyOf(found));
    }

    /** A text without its secrets, which are added to the counts. */
    public String clean(String text, Map<String, Integer> found) {
        return clean(text, keywords.in(text), found);
    }

    private String clean(String text, long candidates, Map<String, Integer> found) {
        var clean = text;
        for (var rest = candidates; rest != 0; rest &= rest - 1) {
            clean = apply(rules.get(Long.numberOfTrailingZeros(rest)), clean, found);
        }
        return clean;
    }

    private JsonNode tree(JsonNode node, Map<String, Integer> found) {
        if (node.isTextual()) {
            var clean = clean(node.textValue(), found);
            return clean.equals(node.textValue()) ? node : JsonNodeFactory.instance.textNode(clean);
        }
        if (node.isObject()) {
            return object((ObjectNode) node, found);
        }
        return node.isArray() ? array((ArrayNode) node, found) : node;
    }

    /** Copies only from the first change on: most bodies have none. */
    private JsonNode object(ObjectNode node, Map<String, Integer> found) {
        @Nullable ObjectNode copy = null;
        for (var entry : node.properties()) {
            var candidates = keywords.in(entry.getKey());
            var name = clean(entry.getKey(), candidates, found);
            var value = candidates != 0 && SecretNames.isOne(name)
                    ? secret(entry.getValue(), found)
                    : tree(entry.getValue(), found);
            var changed = value != entry.getValue() || !name.equals(entry.getKey());
            if (changed && copy == null) {
                copy = before(node, entry.getKey());
            }
            if (copy != null) {
                copy.set(name, value);
            }
        }
        return copy == null ? node : copy;
    }

    private static ObjectNode before(ObjectNode node, String name) {
        var copy = JsonNodeFactory.instance.objectNode();
        for (var entry : node.properties()) {
            if (entry.getKey().equals(name)) {
                return copy;
            }
            copy.set(entry.getKey(), entry.getValue());
        }
        return copy;
    }

    /** A field called password holds one, whatever it looks like. */
    private JsonNode secret(JsonNode value, Map<String, Integer> found) {
        if (!value.isTextual() || !SecretNames.mayBe(value.textValue())) {
            return tree(value, found);
        }
        found.merge(SecretNames.RULE, 1, Integer::sum);
        return JsonNodeFactory.instance.textNode(marker.of(SecretNames.RULE, value.textValue()));
    }

    private JsonNode array(ArrayNode node, Map<String, Integer> found) {
        @Nullable ArrayNode copy = null;
        for (var i = 0; i < node.size(); i++) {
            var clean = tree(node.get(i), found);
            if (clean != node.get(i) && copy == null) {
                copy = JsonNodeFactory.instance.arrayNode(node.size());
                for (var j = 0; j < i; j++) {
                    copy.add(node.get(j));
                }
            }
            if (copy != null) {
                copy.add(clean);
            }
        }
        return copy == null ? node : copy;
    }

    private String apply(Rule rule, String text, Map<String, Integer> found) {
        if (rule.needs() != null && !text.contains(rule.needs())) {
            return text;
        }
        var clean = text;
        for (var pattern : rule.patterns()) {
            clean = apply(rule, pattern, clean, found);
        }
        return clean;
    }

    private String apply(Rule rule, Pattern pattern, String text, Map<String, Integer> found) {
        var matcher = pattern.matcher(text);
        @Nullable StringBuilder clean = null;
        var done = 0;
        for (var from = 0; from <= text.length() && matcher.find(from); from = Math.max(matcher.end(), from + 1)) {
            var group = secretGroup(matcher);
            var secret = matcher.group(group);
            if (secret == null || !rule.takes(secret)) {
                continue;
            }
            clean = clean == null ? new StringBuilder(text.length()) : clean;
            clean.append(text, done, matcher.start(group)).append(marker.of(rule.id(), secret));
            done = matcher.end(group);
            found.merge(rule.id(), 1, Integer::sum);
        }
        return clean == null ? text : clean.append(text, done, text.length()).toString();
    }

    private static int secretGroup(Matcher matcher) {
        for (var group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.start(group) >= 0) {
                return group;
            }
        }
        return 0;
    }

    /**
     * A body without its secrets.
     *
     * @param tree the body
     * @param found how many were taken out, by rule
     */
    public record Cleaned(JsonNode tree, Map<String, Integer> found) {}
}

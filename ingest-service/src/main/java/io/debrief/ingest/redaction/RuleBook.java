package io.debrief.ingest.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.re2j.Pattern;
import io.debrief.ingest.signal.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the rules that come with the service. */
final class RuleBook {

    private RuleBook() {}

    /** The rules in the order they are applied: special ones first. */
    static List<Rule> standard() {
        try (var in = RuleBook.class.getResourceAsStream("rules.json")) {
            var rules = new ArrayList<Rule>();
            for (var node : new ObjectMapper().readTree(in)) {
                rules.add(rule(node));
            }
            return List.copyOf(rules);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the redaction rules", e);
        }
    }

    private static Rule rule(JsonNode node) {
        return new Rule(
                node.required("id").asText(),
                texts(node.required("keywords")),
                Fields.text(node, "needs"),
                patterns(node.required("patterns")),
                node.path("entropy").asDouble(0),
                node.path("mixed").asBoolean(false),
                patterns(node.path("allow")));
    }

    private static List<Pattern> patterns(JsonNode array) {
        return texts(array).stream().map(Pattern::compile).toList();
    }

    private static List<String> texts(JsonNode array) {
        return Fields.each(array);
    }
}

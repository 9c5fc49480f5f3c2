package io.debrief.ingest.mapping;

import java.util.ArrayList;

/**
 * Reads conditions: a map whose lines all must hold, or a list of such maps of which one must. A line is a path (or
 * {@code header NAME}) with a word or a list of words, or {@code exists} or {@code missing} with paths.
 */
final class ConditionParser {

    private static final String HEADER = "header ";

    private ConditionParser() {}

    static Condition parse(Part part) {
        if (!part.isList()) {
            return every(part);
        }
        return Condition.any(part.items().stream().map(ConditionParser::every).toList());
    }

    private static Condition every(Part part) {
        var conditions = new ArrayList<Condition>();
        part.fields().forEach((key, expected) -> conditions.add(one(key, expected)));
        if (conditions.isEmpty()) {
            part.bad("a condition is expected here, such as '$.state: open' or 'exists: $.incident'");
        }
        return Condition.all(conditions);
    }

    private static Condition one(String key, Part expected) {
        return switch (key) {
            case "exists" ->
                Condition.all(
                        Paths.all(expected).stream().map(Condition::exists).toList());
            case "missing" ->
                Condition.all(Paths.all(expected).stream()
                        .map(path -> Condition.exists(path).not())
                        .toList());
            default -> Condition.oneOf(value(key, expected), words(expected));
        };
    }

    private static Value value(String key, Part expected) {
        if (key.startsWith(HEADER)) {
            var name = key.substring(HEADER.length()).strip();
            return scope -> {
                var text = scope.header(name);
                return text == null ? java.util.List.of() : java.util.List.of(text);
            };
        }
        var path = Paths.one(expected, key);
        return path == null ? Value.NONE : scope -> scope.texts(path);
    }

    private static Table words(Part expected) {
        var words = new Table();
        for (var item : expected.items()) {
            var word = item.textOr("");
            words.put(word, word.isEmpty() ? "*" : word);
        }
        return words;
    }
}

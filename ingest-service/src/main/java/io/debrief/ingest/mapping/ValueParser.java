package io.debrief.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a field's text comes from: a path, a template, a list of which the first that is there counts, or a map with
 * a table.
 */
final class ValueParser {

    private static final String PATH = "path";
    private static final String HEADER = "header";
    private static final String TEXT = "text";
    private static final String FIRST = "first";
    private static final String LINES = "lines";
    private static final Set<String> SOURCES = Set.of(PATH, HEADER, TEXT, FIRST, LINES);

    /** The fields of a value that is written as a map. */
    static final Set<String> FIELDS = Set.of(PATH, HEADER, TEXT, FIRST, LINES, "values", "otherwise", "split", "when");

    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]{1,100}");
    private static final Pattern SECRET_HEADER =
            Pattern.compile("authorization|cookie|signature|token|secret|key|password", Pattern.CASE_INSENSITIVE);

    private final Allowed allowed;

    private ValueParser(Allowed allowed) {
        this.allowed = allowed;
    }

    /** What a field may say. */
    interface Allowed {

        /** Whatever there is. */
        Allowed ANYTHING = text -> null;

        /** What is wrong with a word that the mapping itself writes, null where nothing is. */
        @Nullable
        String objection(String word);

        /** Whether the sender's own words are good enough. */
        default boolean sendersWords() {
            return true;
        }
    }

    /** The first of all alternatives that is there. */
    static Value first(@Nullable Part part, Allowed allowed) {
        return part == null ? Value.NONE : new ValueParser(allowed).alternatives(part);
    }

    /** All that is there, of every alternative. */
    static Value all(@Nullable Part part) {
        if (part == null) {
            return Value.NONE;
        }
        var parser = new ValueParser(Allowed.ANYTHING);
        return joined(part.items().stream().map(parser::single).toList());
    }

    private static Value joined(List<Value> values) {
        return scope -> {
            var texts = new ArrayList<String>();
            for (var value : values) {
                texts.addAll(value.all(scope));
            }
            return texts;
        };
    }

    private Value alternatives(Part part) {
        var values = part.items().stream().map(this::single).toList();
        return values.size() == 1 ? values.getFirst() : firstOf(values);
    }

    private static Value firstOf(List<Value> values) {
        return scope -> {
            for (var value : values) {
                var texts = value.all(scope);
                if (!texts.isEmpty()) {
                    return texts;
                }
            }
            return List.of();
        };
    }

    private Value single(Part part) {
        if (part.isMap()) {
            return map(part);
        }
        var text = part.textOr("");
        if (!BodyPath.looksLikeOne(text)) {
            return template(part, text);
        }
        if (!allowed.sendersWords()) {
            part.bad("needs a table: {path: " + text + ", values: {their word: ours}}");
        }
        return path(part, text);
    }

    private Value template(Part part, String text) {
        try {
            var template = Template.parse(text);
            var objection = template.constant() ? allowed.objection(text) : null;
            if (objection != null) {
                part.bad(objection);
            }
            return template;
        } catch (IllegalArgumentException e) {
            part.bad(String.valueOf(e.getMessage()));
            return Value.NONE;
        }
    }

    private static Value path(Part part, String text) {
        var path = Paths.one(part, text);
        return path == null ? Value.NONE : scope -> scope.texts(path);
    }

    private Value map(Part part) {
        var fields = part.fields(FIELDS);
        var value = source(part, fields);
        var split = fields.get("split");
        if (split != null) {
            value = split(value, split.textOr(","));
        }
        var values = fields.get("values");
        if (values != null) {
            value = translated(value, table(values));
        } else if (!allowed.sendersWords() && fields.get(TEXT) == null && fields.get(FIRST) == null) {
            part.bad("needs a table: values: {their word: ours}");
        }
        var otherwise = fields.get("otherwise");
        if (otherwise != null) {
            value = firstOf(List.of(value, alternatives(otherwise)));
        }
        var when = fields.get("when");
        return when == null ? value : limited(value, ConditionParser.parse(when));
    }

    private Value source(Part part, Map<String, Part> fields) {
        var given = fields.keySet().stream().filter(SOURCES::contains).toList();
        if (given.size() != 1) {
            part.bad("needs one of path, header, text, first, lines");
            return Value.NONE;
        }
        var source = java.util.Objects.requireNonNull(fields.get(given.getFirst()));
        // A table has the last word, so what goes into it may be anything.
        var inner = fields.containsKey("values") ? new ValueParser(Allowed.ANYTHING) : this;
        return switch (given.getFirst()) {
            case PATH -> paths(source);
            case HEADER -> header(source);
            case TEXT -> inner.template(source, source.textOr(""));
            case FIRST -> inner.alternatives(source);
            default -> lines(joined(source.items().stream().map(inner::single).toList()));
        };
    }

    private static Value paths(Part part) {
        return firstOf(
                part.items().stream().map(item -> path(item, item.textOr("$"))).toList());
    }

    private static Value header(Part part) {
        var name = part.textOr("X-None");
        if (!HEADER_NAME.matcher(name).matches()) {
            part.bad("'" + name + "' is no header's name");
        } else if (SECRET_HEADER.matcher(name).find()) {
            part.bad("the header " + name + " may hold a secret, which must not become text");
            return Value.NONE;
        }
        return scope -> {
            var text = scope.header(name);
            return text == null ? List.of() : List.of(text);
        };
    }

    private static Value lines(Value parts) {
        return scope -> {
            var texts = parts.all(scope);
            return texts.isEmpty() ? List.of() : List.of(String.join("\n", texts));
        };
    }

    private static Value split(Value value, String separator) {
        return scope -> {
            var texts = new ArrayList<String>();
            for (var text : value.all(scope)) {
                for (var piece : text.split(Pattern.quote(separator), Scope.MOST_TEXTS)) {
                    if (!piece.isBlank() && texts.size() < Scope.MOST_TEXTS) {
                        texts.add(piece.strip());
                    }
                }
            }
            return texts;
        };
    }

    private Table table(Part part) {
        var table = new Table();
        part.fields().forEach((word, meaning) -> {
            var text = meaning.textOr("");
            var objection = allowed.objection(text);
            if (objection != null) {
                meaning.bad(objection);
            }
            table.put(word, text);
        });
        return table;
    }

    private static Value translated(Value value, Table table) {
        return scope -> table.find(value.all(scope));
    }

    private static Value limited(Value value, Condition condition) {
        return scope -> condition.holds(scope) ? value.all(scope) : List.of();
    }
}

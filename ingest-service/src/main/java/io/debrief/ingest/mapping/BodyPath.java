package io.debrief.ingest.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a mapping looks: a JSON Pointer (RFC 6901) or a JSONPath. {@code $} is what the signal is read from, {@code $$}
 * the whole body. Paths are the operator's, bodies are anybody's, so only paths whose work grows with the body and no
 * faster are allowed.
 */
final class BodyPath {

    /** The most places one path may lead to. */
    static final int MOST_FOUND = 10_000;

    private static final int LONGEST = 300;
    private static final Configuration READING = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.SUPPRESS_EXCEPTIONS)
            .build();

    private static final Pattern CALL = Pattern.compile("[A-Za-z]\\w*\\(");
    private static final Pattern COSTLY = Pattern.compile("=~|\\b(subsetof|anyof|noneof)\\b", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final boolean whole;
    private final @Nullable JsonPointer pointer;
    private final @Nullable JsonPath path;

    private BodyPath(String text, boolean whole, @Nullable JsonPointer pointer, @Nullable JsonPath path) {
        this.text = text;
        this.whole = whole;
        this.pointer = pointer;
        this.path = path;
    }

    /** Whether a text is meant as a path. */
    static boolean looksLikeOne(String text) {
        return text.startsWith("$") || text.startsWith("/");
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException when it is none, or one that could take long; the message says why
     */
    static BodyPath parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a path may have " + LONGEST + " characters");
        }
        if (text.startsWith("/")) {
            return new BodyPath(text, false, JsonPointer.compile(text), null);
        }
        var whole = text.startsWith("$$");
        var plain = whole ? text.substring(1) : text;
        bounded(plain);
        try {
            return new BodyPath(text, whole, null, JsonPath.compile(plain));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + text + "' is no JSONPath: " + e.getMessage(), e);
        }
    }

    private static void bounded(String path) {
        if (!balanced(path)) {
            throw new IllegalArgumentException("'" + path + "' is no JSONPath: a bracket or quote is not closed");
        }
        if (count(path, "..") > 1) {
            throw new IllegalArgumentException("'..' may stand once in a path");
        }
        if (count(path, "?(") > 1 || path.indexOf('$', 1) > 0) {
            throw new IllegalArgumentException("a path may hold one condition '?(…)', about '@' and constants only");
        }
        if (CALL.matcher(path).find() || COSTLY.matcher(path).find()) {
            throw new IllegalArgumentException("functions, expressions '=~' and comparisons of lists are not allowed");
        }
    }

    private static boolean balanced(String path) {
        var open = 0;
        var quote = '\0';
        for (var i = 0; i < path.length() && open >= 0; i++) {
            var here = path.charAt(i);
            if (quote != '\0') {
                quote = here == quote ? '\0' : quote;
            } else if (here == '\'' || here == '"') {
                quote = here;
            } else if (here == '[') {
                open++;
            } else if (here == ']') {
                open--;
            }
        }
        return open == 0 && quote == '\0';
    }

    private static int count(String text, String what) {
        var count = 0;
        for (var at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + 1)) {
            count++;
        }
        return count;
    }

    /** Whether it starts at the whole body instead of the part a signal is read from. */
    boolean whole() {
        return whole;
    }

    /** What stands there, in order; none where there is nothing. */
    List<JsonNode> in(JsonNode node) {
        if (pointer != null) {
            var found = node.at(pointer);
            return found.isMissingNode() ? List.of() : List.of(found);
        }
        var compiled = java.util.Objects.requireNonNull(path);
        return read(compiled, node) instanceof JsonNode result
                ? compiled.isDefinite() ? List.of(result) : elements(result)
                : List.of();
    }

    /** A condition on what is no list or object throws in spite of the option; there is just nothing there. */
    private static @Nullable Object read(JsonPath compiled, JsonNode node) {
        try {
            return compiled.read(node, READING);
        } catch (JsonPathException e) {
            return null;
        }
    }

    private static List<JsonNode> elements(JsonNode results) {
        var elements = new ArrayList<JsonNode>(Math.min(results.size(), MOST_FOUND));
        for (var result : results) {
            if (elements.size() == MOST_FOUND) {
                break;
            }
            elements.add(result);
        }
        return elements;
    }

    @Override
    public String toString() {
        return text;
    }
}

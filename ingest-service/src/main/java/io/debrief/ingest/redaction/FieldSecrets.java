package io.debrief.ingest.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the name of a field says about its value. */
final class FieldSecrets {

    static final String RULE = "secret-field";

    private static final int SHORTEST = 4;
    private static final int LONGEST_NAME = 11;
    private static final Set<String> NAMES = Set.of(
            "name", "key", "title", "label", "field", "variable", "env", "header", "parameter", "param", "property");
    private static final Set<String> VALUES = Set.of(
            "value",
            "val",
            "content",
            "newValue",
            "oldValue",
            "new_value",
            "old_value",
            "new",
            "old",
            "from",
            "to",
            "default",
            "current",
            "previous",
            "stringValue",
            "data");
    private static final Set<String> SCHEMES =
            Set.of("bearer", "basic", "token", "apikey", "key", "geniekey", "ssws", "splunk", "bot", "dsn");

    private final Products products;

    FieldSecrets(Products products) {
        this.products = products;
    }

    /** Whether a field of this name holds the name of something else, as in {@code {"name":"X","value":"Y"}}. */
    static boolean isName(String field) {
        return field.length() <= LONGEST_NAME && NAMES.contains(field);
    }

    /** Whether a field of this name holds the value of what another field names. */
    static boolean isValue(String field) {
        return field.length() <= LONGEST_NAME && VALUES.contains(field);
    }

    /** The secret a field of this name holds; null where it holds none. */
    @Nullable
    Finding in(String name, JsonNode value) {
        var kind = SecretNames.of(name);
        var always = SecretNames.always(name);
        if ((kind == SecretNames.Kind.NONE && !always) || !(value.isTextual() || value.isNumber())) {
            return null;
        }
        var text = value.asText();
        if (value.isNumber()) {
            return kind == SecretNames.Kind.PASSWORD && text.length() >= SHORTEST
                    ? whole(text, RULE, Finding.FIELD, 0)
                    : null;
        }
        var from = afterScheme(text);
        var secret = text.substring(from);
        var product = kind == SecretNames.Kind.PASSWORD ? null : products.ruleOf(name, secret);
        if (product != null) {
            return whole(text, product, Finding.NAMED, from);
        }
        var holds = always
                ? text.length() >= SHORTEST && !Placeholder.is(text)
                : kind != SecretNames.Kind.KEY && Looks.likeToken(secret, kind);
        return holds ? whole(text, RULE, Finding.FIELD, from) : null;
    }

    private static Finding whole(String text, String rule, int rank, int from) {
        return new Finding(from, text.length(), rule, text.substring(from), rank);
    }

    private static int afterScheme(String text) {
        var space = text.indexOf(' ');
        return space > 0
                        && space + 1 < text.length()
                        && SCHEMES.contains(text.substring(0, space).toLowerCase(Locale.ROOT))
                ? space + 1
                : 0;
    }
}

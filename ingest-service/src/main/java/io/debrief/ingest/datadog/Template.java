package io.debrief.ingest.datadog;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.signal.Fields;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A body by the names its owner gave the template's fields: case, underscores and hyphens do not count, and a variable that
 * was not filled in is absent.
 */
final class Template {

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> tags = new LinkedHashSet<>();

    private Template() {}

    static Template of(JsonNode body) {
        var template = new Template();
        template.take("", body);
        body.properties().stream()
                .filter(field -> field.getValue().isObject())
                .forEach(field -> template.take(field.getKey(), field.getValue()));
        template.tags(body);
        return template;
    }

    /** A field in an object counts under both names: {@code "alert": {"id": …}} is {@code alert_id}. */
    private void take(String prefix, JsonNode object) {
        for (var field : object.properties()) {
            var value = Fields.text(field.getValue());
            if (value != null && !unexpanded(value)) {
                values.putIfAbsent(plain(prefix + field.getKey()), value);
            }
        }
    }

    private void tags(JsonNode body) {
        for (var name : List.of("tags", "alert_tags", "event_tags")) {
            var given = Fields.at(body, name);
            var each = given.isArray()
                    ? Fields.each(given)
                    : List.of(Fields.firstOr("", Fields.text(given)).split(","));
            each.stream()
                    .map(String::strip)
                    .filter(tag -> !tag.isEmpty() && !unexpanded(tag))
                    .forEach(tags::add);
        }
    }

    /** The first of these fields that is there. */
    @Nullable
    String first(String... names) {
        for (var name : names) {
            var value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    Set<String> tags() {
        return tags;
    }

    /** The value of the first tag of this name. */
    @Nullable
    String tag(String name) {
        for (var tag : tags) {
            if (tag.startsWith(name + ":") && tag.length() > name.length() + 1) {
                return tag.substring(name.length() + 1);
            }
        }
        return null;
    }

    private static boolean unexpanded(String value) {
        return value.length() > 1
                && value.charAt(0) == '$'
                && value.chars().skip(1).allMatch(Template::variable);
    }

    private static boolean variable(int c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}

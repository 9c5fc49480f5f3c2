package io.debrief.ingest.signature;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the sources file says about how one source proves itself.
 *
 * @param settings the source's further fields
 * @param secrets one secret, or two while one replaces the other; none where the scheme has none
 */
record SchemeSettings(Map<String, String> settings, List<String> secrets) {

    /** How old a dated delivery may be unless the source says otherwise. */
    static final Duration USUAL_WINDOW = Duration.ofMinutes(5);

    private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(10);
    private static final Duration LONGEST_WINDOW = Duration.ofHours(24);
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");

    @Nullable
    String text(String name) {
        var value = settings.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    String text(String name, String otherwise) {
        var value = text(name);
        return value == null ? otherwise : value;
    }

    @Nullable
    String header(String name) {
        var value = text(name);
        if (value != null && !HEADER.matcher(value).matches()) {
            throw new BadSecretException("needs the name of a header as '" + name + "'");
        }
        return value;
    }

    String header(String name, String otherwise) {
        var value = header(name);
        return value == null ? otherwise : value;
    }

    List<String> list(String name) {
        var value = text(name);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** How old a dated delivery may be: {@code window}, as in ISO 8601. */
    Duration window() {
        var value = text("window");
        if (value == null) {
            return USUAL_WINDOW;
        }
        try {
            var window = Duration.parse(value);
            if (window.compareTo(SHORTEST_WINDOW) >= 0 && window.compareTo(LONGEST_WINDOW) <= 0) {
                return window;
            }
        } catch (DateTimeParseException e) {
            throw new BadSecretException("needs a duration such as PT5M as 'window'");
        }
        throw new BadSecretException("needs a 'window' between " + SHORTEST_WINDOW + " and " + LONGEST_WINDOW);
    }

    /** The secrets, at least one and none of them empty. */
    List<String> needed() {
        if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
            throw new BadSecretException("has no secret, or an empty one");
        }
        return secrets;
    }
}

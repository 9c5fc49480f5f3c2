package io.debrief.ingest.signature;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a delivery, by lower-case name.
 *
 * @param values the values of each, in order
 */
public record RequestHeaders(Map<String, List<String>> values) {

    /** The first value of a header, null where it is absent. */
    public @Nullable String first(String name) {
        var all = all(name);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** All values of a header, in order. */
    public List<String> all(String name) {
        return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }
}

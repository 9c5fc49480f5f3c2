package io.debrief.ingest.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a field's text comes from. */
@FunctionalInterface
interface Value {

    /** Nothing at all. */
    Value NONE = scope -> List.of();

    /** Every text there is, none of them blank; at most {@link Scope#MOST_TEXTS}. */
    List<String> all(Scope scope);

    /** The first text, null where there is none. */
    default @Nullable String first(Scope scope) {
        var all = all(scope);
        return all.isEmpty() ? null : all.getFirst();
    }
}

package io.debrief.ingest.redaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.debrief.ingest.signal.BoundedJson;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Texts that are JSON themselves: their fields are looked at as those of the body around. */
final class EmbeddedJson {

    private static final int SHORTEST = 8;
    private static final ObjectReader JSON = BoundedJson.mapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final @Nullable Function<JsonNode, Redactor.Cleaned> cleaning;

    /** Texts in a body that is cleaned in some way; null where they are nested too often. */
    EmbeddedJson(@Nullable Function<JsonNode, Redactor.Cleaned> cleaning) {
        this.cleaning = cleaning;
    }

    /** The text without its secrets; null where it is not JSON or holds none. */
    @Nullable
    Clean clean(String text) {
        if (cleaning == null || text.length() < SHORTEST || !isFramed(text)) {
            return null;
        }
        try {
            var cleaned = cleaning.apply(JSON.readTree(text));
            return cleaned.found().isEmpty() ? null : new Clean(cleaned.tree().toString(), cleaned.found());
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    private static boolean isFramed(String text) {
        var first = text.charAt(0);
        var last = text.charAt(text.length() - 1);
        return (first == '{' && last == '}') || (first == '[' && last == ']');
    }

    /**
     * A text without its secrets.
     *
     * @param text the text
     * @param found how many were taken out, by rule
     */
    record Clean(String text, Map<String, Integer> found) {}
}

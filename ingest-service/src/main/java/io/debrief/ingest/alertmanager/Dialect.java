package io.debrief.ingest.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.signal.Draft;

/**
 * A relative of Alertmanager that speaks its format and says a little more.
 *
 * @param word its name, which begins its fingerprints' keys
 * @param more what it adds
 */
public record Dialect(String word, More more) {

    /** Adds to an alert's draft what only this relative says. */
    @FunctionalInterface
    public interface More {

        /**
         * Adds it.
         *
         * @param alert the redacted alert
         * @param envelope the redacted body around it
         */
        void add(Draft draft, JsonNode alert, JsonNode envelope);
    }
}

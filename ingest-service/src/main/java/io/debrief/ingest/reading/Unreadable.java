package io.debrief.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Something authentic that could not be read.
 *
 * @param reason a stable code, such as {@code unexpected-shape}
 * @param detail one sentence for people
 * @param part the redacted part that could not be read; null where it is the whole body
 */
public record Unreadable(
        String reason, String detail, @Nullable JsonNode part) {}

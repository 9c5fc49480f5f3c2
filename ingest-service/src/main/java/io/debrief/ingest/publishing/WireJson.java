package io.debrief.ingest.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Records of the contract as JSON that every reader and every database takes: no text keeps a NUL, which PostgreSQL
 * refuses, and half a surrogate pair, which is no Unicode at all, becomes a question mark.
 */
public final class WireJson {

    private final ObjectMapper json;

    /** Writes with a mapper. */
    public WireJson(ObjectMapper json) {
        this.json = json;
    }

    /** A record as UTF-8. */
    public byte[] bytes(Object value) {
        try {
            return json.writeValueAsString(value).replace("\\u0000", "\\ufffd").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a contract record is always JSON", e);
        }
    }
}

package io.debrief.ingest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.signature.RequestHeaders;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * One authentic delivery, parsed.
 *
 * @param source the configured source's name
 * @param clean the body without secrets: the only one that may be shown, stored or sent
 * @param original the body as it came: for hashes of identity only
 * @param headers the request's headers
 * @param receivedAt when it was received
 * @param redaction takes secrets out of what a reader unpacks, such as JSON in a text or base64
 */
public record Body(
        String source,
        JsonNode clean,
        JsonNode original,
        RequestHeaders headers,
        Instant receivedAt,
        UnaryOperator<JsonNode> redaction) {

    /** A part of the body, read as a body of its own. */
    public Body part(JsonNode cleanPart, JsonNode originalPart) {
        return new Body(source, cleanPart, originalPart, headers, receivedAt, redaction);
    }
}

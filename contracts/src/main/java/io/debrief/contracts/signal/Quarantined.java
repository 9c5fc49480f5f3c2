package io.debrief.contracts.signal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something authentic that could not be read: kept, visible, replayable.
 *
 * @param id its own id
 * @param source the source's name, or the service that met the record
 * @param stage where it failed: {@code ingest}, or a consuming service's name
 * @param reason a stable code, such as {@code malformed-json}
 * @param detail one sentence for people
 * @param receivedAt when it was received
 * @param contentType the body's media type
 * @param headers the headers needed to read it again, none of them secret
 * @param body the body with secrets redacted, base64 where it is not text
 * @param encoding {@code text} or {@code base64}
 * @param state {@code open}, {@code replayed} or {@code discarded}
 */
public record Quarantined(
        UUID id,
        String source,
        String stage,
        String reason,
        String detail,
        Instant receivedAt,
        @Nullable String contentType,
        Map<String, String> headers,
        String body,
        String encoding,
        String state) {}

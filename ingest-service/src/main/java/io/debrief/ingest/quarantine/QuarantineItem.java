package io.debrief.ingest.quarantine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quarantined item in a list.
 *
 * @param id its id
 * @param source the source or service it comes from
 * @param stage where it failed
 * @param reason a stable code
 * @param detail one sentence
 * @param receivedAt when it was received
 * @param state {@code open}, {@code replayed} or {@code discarded}
 * @param preview the beginning of its body
 * @param contentType the body's media type
 * @param size the bytes that were kept of it
 * @param decidedBy who replayed or discarded it, null while it is open
 * @param decidedAt when
 * @param decision the person's reason for discarding it
 */
public record QuarantineItem(
        UUID id,
        String source,
        String stage,
        String reason,
        String detail,
        Instant receivedAt,
        String state,
        String preview,
        @Nullable String contentType,
        int size,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision) {

    static QuarantineItem of(Object[] row) {
        return new QuarantineItem(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                time(row[5]),
                (String) row[6],
                (String) row[7],
                (String) row[8],
                ((Number) row[9]).intValue(),
                (String) row[10],
                row[11] == null ? null : time(row[11]),
                (String) row[12]);
    }

    private static Instant time(Object value) {
        return value instanceof OffsetDateTime at ? at.toInstant() : (Instant) value;
    }
}

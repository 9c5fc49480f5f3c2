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
 * @param size the bytes the body had, where that is known; else what was kept of it
 * @param kept the bytes that were kept of it
 * @param trust what was proven about its sender: {@code verified} by a signature, {@code token} by a secret; null for a
 *     record another service met
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
        long size,
        long kept,
        @Nullable String trust,
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
                ((Number) row[9]).longValue(),
                ((Number) row[10]).longValue(),
                (String) row[11],
                (String) row[12],
                row[13] == null ? null : time(row[13]),
                (String) row[14]);
    }

    private static Instant time(Object value) {
        return value instanceof OffsetDateTime at ? at.toInstant() : (Instant) value;
    }
}

package io.debrief.ingest.quarantine;

import io.debrief.contracts.signal.Quarantined;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A quarantined item as it is stored. */
@Entity
@Table(name = "quarantine")
@SuppressWarnings("NullAway.Init")
class QuarantineRow {

    @Id
    UUID id;

    String source;
    String stage;
    String reason;
    String detail;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "content_type")
    @Nullable
    String contentType;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> headers;

    String body;
    String encoding;
    String state;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Nullable
    String decision;

    Quarantined item() {
        return new Quarantined(
                id, source, stage, reason, detail, receivedAt, contentType, headers, body, encoding, state);
    }
}

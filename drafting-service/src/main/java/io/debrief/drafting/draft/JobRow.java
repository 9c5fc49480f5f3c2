package io.debrief.drafting.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft that somebody asked for. */
@Entity
@SuppressWarnings("NullAway.Init")
@Table(name = "draft_job")
class JobRow {

    @Id
    UUID id;

    String incident;
    int revision;
    String form;
    String engine;

    @Nullable
    Instant since;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    String state;
    int attempts;
    long fence;

    @Column(name = "leased_until")
    @Nullable
    Instant leasedUntil;

    @Column(name = "result_revision")
    @Nullable
    Integer resultRevision;

    @Nullable
    String failure;
}

package io.debrief.drafting.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One revision of a draft as it is stored. */
@Entity
@SuppressWarnings("NullAway.Init")
@Table(name = "draft")
class DraftRow {

    @Id
    UUID id;

    String incident;
    int revision;
    String form;
    String engine;

    @Column(name = "engine_version")
    String engineVersion;

    String model;
    String prompt;

    @Column(name = "evidence_hash")
    String evidenceHash;

    long changes;
    boolean restricted;
    String content;
    String footings;

    @Column(name = "created_at")
    Instant createdAt;

    long version;

    @Column(name = "published_version")
    long publishedVersion;
}

package io.debrief.actions.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A follow-up's row: what is searched and counted in columns, the rest as one JSON document. */
@Entity
@Table(name = "action")
class ActionRow {

    @Id
    long number;

    @Column(name = "source_key")
    String sourceKey = "";

    String status = "";
    String title = "";

    @Nullable
    String quote;

    String category = "";

    @Nullable
    String incident;

    String origin = "";

    @Nullable
    String owner;

    @Column(name = "due_on")
    @Nullable
    LocalDate dueOn;

    boolean overdue;
    int slips;
    boolean restricted;
    boolean demo;
    boolean withdrawn;
    String details = "{}";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_at")
    Instant updatedAt = Instant.EPOCH;

    long version;

    @Column(name = "published_version")
    long publishedVersion;
}

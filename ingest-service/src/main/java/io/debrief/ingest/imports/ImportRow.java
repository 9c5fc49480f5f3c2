package io.debrief.ingest.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as it is stored. */
@Entity
@Table(name = "imports")
@SuppressWarnings("NullAway.Init")
class ImportRow {

    @Id
    UUID id;

    String format;
    String source;
    String state;
    long read;
    long accepted;
    long skipped;
    long problems;

    @Nullable
    String detail;

    @Column(name = "started_by")
    String startedBy;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    ImportProgress progress(String shownState) {
        return new ImportProgress(
                id,
                format,
                source,
                shownState,
                read,
                accepted,
                skipped,
                problems,
                detail,
                startedBy,
                startedAt,
                updatedAt,
                finishedAt);
    }
}

package io.debrief.ingest.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as it is stored. */
@Entity
@Table(name = "imports")
@SuppressWarnings("NullAway.Init")
class ImportRow {

    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final double SECOND = 1_000.0;

    @Id
    UUID id;

    String format;
    String source;
    String team;

    @Nullable
    String name;

    String state;
    long read;
    long accepted;
    long skipped;
    long problems;

    @Nullable
    String detail;

    /** The folder the file lies in, which only one process works on. */
    @Nullable
    UUID folder;

    /** Whether the file is still there. */
    boolean kept;

    @Nullable
    String sha256;

    @Column(name = "total_bytes")
    long totalBytes;

    long bytes;
    long at;
    long within;

    @Column(name = "running_millis")
    long runningMillis;

    @Column(name = "started_by")
    String startedBy;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    static ImportRow of(UUID id, ImportRequest request, Upload upload, UUID folder, Instant now) {
        var row = new ImportRow();
        row.id = id;
        row.format = request.format().word();
        row.source = request.source();
        row.team = request.team();
        row.name = request.name();
        row.sha256 = upload.sha256();
        row.totalBytes = upload.bytes();
        row.startedBy = request.by();
        row.startedAt = now;
        row.queue(folder, now);
        return row;
    }

    /** It waits for its turn, and goes on where it was. */
    void queue(UUID inFolder, Instant now) {
        state = ImportState.QUEUED.word();
        folder = inFolder;
        kept = true;
        detail = null;
        updatedAt = now;
        finishedAt = null;
    }

    void take(Tally tally, Instant now) {
        state = tally.state().word();
        read = tally.read();
        accepted = tally.accepted();
        skipped = tally.skipped();
        problems = tally.problems();
        detail = tally.detail();
        at = tally.next().at();
        within = tally.next().within();
        bytes = tally.state() == ImportState.DONE ? totalBytes : Math.min(tally.bytes(), totalBytes);
        runningMillis = tally.runningMillis();
        updatedAt = now;
        finishedAt = tally.state().underWay() ? null : now;
        kept = kept && tally.state() != ImportState.DONE;
    }

    /** It failed; what the broker has, it keeps. */
    void fail(String why, boolean fileKept, Instant now) {
        state = ImportState.FAILED.word();
        detail = why;
        kept = kept && fileKept;
        updatedAt = now;
        finishedAt = now;
    }

    ImportOrder order() {
        var soFar = new Tally(
                ImportState.of(state),
                read,
                accepted,
                skipped,
                problems,
                null,
                new Position(at, within),
                bytes,
                runningMillis);
        var known = ImportFormat.named(format).orElseThrow(() -> new IllegalStateException("no format " + format));
        return new ImportOrder(id, known, source, team, startedAt, soFar);
    }

    ImportProgress progress(Instant now) {
        var running = ImportState.of(state) == ImportState.RUNNING;
        return new ImportProgress(
                id,
                format,
                source,
                name,
                state,
                running && updatedAt.isBefore(now.minus(SILENCE)),
                read,
                accepted,
                skipped,
                problems,
                detail,
                bytes,
                totalBytes,
                runningMillis == 0 ? null : Math.round(accepted / (runningMillis / SECOND)),
                running && bytes > 0 ? remaining() : null,
                sha256,
                ImportState.of(state) == ImportState.FAILED && kept,
                startedBy,
                startedAt,
                updatedAt,
                finishedAt);
    }

    private Duration remaining() {
        return Duration.ofSeconds(Math.round(runningMillis / SECOND * (totalBytes - bytes) / bytes));
    }
}

package io.debrief.ingest.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import came.
 *
 * @param id its id
 * @param format {@code ndjson}, {@code slack-export}, {@code alertmanager}, {@code pagerduty}, {@code opsgenie} or
 *     {@code incidentio}
 * @param source the source its signals are of
 * @param name how the file is called
 * @param state {@code queued}, {@code running}, {@code done} or {@code failed}
 * @param stalled whether it should be running, and nothing was heard of it for two minutes
 * @param read lines, messages or elements read
 * @param accepted signals the broker has
 * @param skipped what concerns nobody
 * @param problems what could not be read
 * @param detail what went wrong or is waited for, else the first problems
 * @param bytes bytes of the file that are done
 * @param totalBytes the file's bytes
 * @param rate signals a second while it ran, null before the first
 * @param remaining how long it will take at this pace, null where that cannot be told
 * @param sha256 the file's hash, in hexadecimal digits
 * @param retryable whether it failed and its file is still here
 * @param startedBy who started it
 * @param startedAt when
 * @param updatedAt when it last came further
 * @param finishedAt when it ended
 */
public record ImportProgress(
        UUID id,
        String format,
        String source,
        @Nullable String name,
        String state,
        boolean stalled,
        long read,
        long accepted,
        long skipped,
        long problems,
        @Nullable String detail,
        long bytes,
        long totalBytes,
        @Nullable Long rate,
        @Nullable Duration remaining,
        @Nullable String sha256,
        boolean retryable,
        String startedBy,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant finishedAt) {

    ImportProgress detailed(@Nullable String words) {
        return new ImportProgress(
                id,
                format,
                source,
                name,
                state,
                stalled,
                read,
                accepted,
                skipped,
                problems,
                words,
                bytes,
                totalBytes,
                rate,
                remaining,
                sha256,
                retryable,
                startedBy,
                startedAt,
                updatedAt,
                finishedAt);
    }
}

package io.debrief.ingest.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import came.
 *
 * @param id its id
 * @param format {@code ndjson} or {@code slack-export}
 * @param source the source its signals are of
 * @param state {@code waiting}, {@code running}, {@code done}, {@code failed} or {@code interrupted}
 * @param read lines or messages read
 * @param accepted signals the broker has
 * @param skipped what concerns nobody
 * @param problems what could not be read
 * @param detail what went wrong, or the first problems
 * @param startedBy who started it
 * @param startedAt when
 * @param updatedAt when it last came further
 * @param finishedAt when it ended
 */
public record ImportProgress(
        UUID id,
        String format,
        String source,
        String state,
        long read,
        long accepted,
        long skipped,
        long problems,
        @Nullable String detail,
        String startedBy,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant finishedAt) {}

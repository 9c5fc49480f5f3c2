package io.debrief.ingest.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import has done so far.
 *
 * @param state where it is
 * @param read lines, messages or elements read
 * @param accepted signals the broker has
 * @param skipped what concerns nobody
 * @param problems what could not be read
 * @param detail what went wrong or is waited for
 * @param next where it goes on
 * @param bytes bytes of the file that are done
 * @param runningMillis how long it has been running, in all
 */
record Tally(
        ImportState state,
        long read,
        long accepted,
        long skipped,
        long problems,
        @Nullable String detail,
        Position next,
        long bytes,
        long runningMillis) {

    /** Nothing yet. */
    static final Tally NONE = new Tally(ImportState.QUEUED, 0, 0, 0, 0, null, Position.START, 0, 0);

    Tally in(ImportState state, @Nullable String detail) {
        return new Tally(state, read, accepted, skipped, problems, detail, next, bytes, runningMillis);
    }

    /**
     * A tally with the problems that came up since the last one.
     *
     * @param tally what is done
     * @param fresh the problems
     */
    record Note(Tally tally, List<ImportProblem> fresh) {}
}

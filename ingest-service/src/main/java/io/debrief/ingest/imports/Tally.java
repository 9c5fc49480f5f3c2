package io.debrief.ingest.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import has done so far.
 *
 * @param state {@code running}, {@code done} or {@code failed}
 * @param read lines or messages read
 * @param accepted signals the broker has
 * @param skipped what concerns nobody
 * @param problems what could not be read
 * @param detail what went wrong, or the first problems
 */
record Tally(
        String state,
        long read,
        long accepted,
        long skipped,
        long problems,
        @Nullable String detail) {

    /** A tally that is being kept. */
    static final class Keeper {

        private static final int MOST_SHOWN = 20;

        private final List<String> shown = new ArrayList<>();
        private long read;
        private long accepted;
        private long skipped;
        private long problems;

        void skipped() {
            read++;
            skipped++;
        }

        void problem(Found.Problem problem) {
            read++;
            problems++;
            if (shown.size() < MOST_SHOWN) {
                shown.add(problem.where() + ": " + problem.why());
            }
        }

        void read() {
            read++;
        }

        void accepted(int signals) {
            accepted += signals;
        }

        Tally now(String state, @Nullable String failure) {
            var lines = failure == null ? shown : List.of(failure);
            return new Tally(
                    state, read, accepted, skipped, problems, lines.isEmpty() ? null : String.join("\n", lines));
        }
    }
}

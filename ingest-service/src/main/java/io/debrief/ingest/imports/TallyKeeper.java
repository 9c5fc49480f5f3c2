package io.debrief.ingest.imports;

import io.debrief.contracts.signal.Signal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is found, and what of it is done: a batch is done when the broker has it, and everything that was found
 * until then with it.
 */
final class TallyKeeper {

    private static final int SIGNALS = 500;
    private static final int FINDINGS = 5_000;
    private static final long CHARACTERS = 2_000_000;
    private static final int MOST_PROBLEMS = 1_000;

    private final Clock clock;
    private final Instant began;
    private final long ranBefore;
    private final List<Signal> batch = new ArrayList<>();
    private final List<ImportProblem> fresh = new ArrayList<>();
    private Tally found;
    private Tally done;
    private int findings;
    private long characters;

    TallyKeeper(Tally soFar, Clock clock) {
        this.clock = clock;
        this.began = clock.instant();
        this.ranBefore = soFar.runningMillis();
        this.found = soFar.in(ImportState.RUNNING, null);
        this.done = found;
    }

    /** Takes one thing in; true where it is time to send what there is. */
    boolean take(Found thing, Position next, long bytes) {
        var kept = thing instanceof Found.Kept some ? some.signals() : List.<Signal>of();
        batch.addAll(kept);
        kept.forEach(signal -> characters += size(signal));
        if (thing instanceof Found.Problem problem && found.problems() < MOST_PROBLEMS) {
            fresh.add(new ImportProblem((int) found.problems() + 1, problem.where(), problem.why()));
        }
        findings++;
        found = new Tally(
                ImportState.RUNNING,
                found.read() + 1,
                found.accepted() + kept.size(),
                found.skipped() + (thing instanceof Found.Skipped ? 1 : 0),
                found.problems() + (thing instanceof Found.Problem ? 1 : 0),
                null,
                next,
                bytes,
                ranBefore);
        return batch.size() >= SIGNALS || characters >= CHARACTERS || findings >= FINDINGS;
    }

    /** What is to be sent. */
    List<Signal> batch() {
        return List.copyOf(batch);
    }

    /** The broker has the batch: everything that was found is done. */
    void sent() {
        batch.clear();
        findings = 0;
        characters = 0;
        done = found;
    }

    /** What is done, with the problems that were not noted yet. */
    Tally.Note now(ImportState state, @Nullable String detail) {
        var ran = ranBefore + Duration.between(began, clock.instant()).toMillis();
        var tally = new Tally(
                state,
                done.read(),
                done.accepted(),
                done.skipped(),
                done.problems(),
                detail,
                done.next(),
                done.bytes(),
                ran);
        return new Tally.Note(tally, List.copyOf(fresh));
    }

    /** The problems told so far are stored. */
    void noted() {
        fresh.clear();
    }

    private static long size(Signal signal) {
        var raw = signal.raw();
        return 1_000L + signal.text().length() + (raw == null ? 0 : raw.length());
    }
}

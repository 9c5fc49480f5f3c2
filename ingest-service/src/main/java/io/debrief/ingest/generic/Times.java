package io.debrief.ingest.generic;

import io.debrief.ingest.signal.When;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The time of what a body tells. A start is not the time of an end: a body that tells of an end and names only its start
 * has no time of its own.
 */
final class Times {

    private static final Set<String> TIME = Set.of("time", "timestamp", "date", "datetime", "at", "ts", "when");
    private static final Set<String> BEGINNING = Set.of(
            "start",
            "started",
            "starts",
            "begin",
            "began",
            "fired",
            "triggered",
            "created",
            "opened",
            "first",
            "detected",
            "activated",
            "since");
    private static final Set<String> ENDING =
            Set.of("end", "ended", "ends", "resolved", "closed", "recovered", "finished", "completed", "deactivated");
    private static final Set<String> BESIDE = Set.of(
            "previous",
            "old",
            "next",
            "until",
            "expires",
            "expiry",
            "scheduled",
            "query",
            "window",
            "last",
            "zone",
            "seen",
            "acknowledged");

    private Times() {}

    static When of(Leaves leaves, boolean over, Instant receivedAt) {
        var candidates = leaves.all().stream()
                .filter(leaf -> leaf.hasAny(TIME) || leaf.is("start") || leaf.is("end"))
                .filter(leaf -> !leaf.hasAny(BESIDE))
                .toList();
        var neutral = first(
                candidates.stream()
                        .filter(leaf -> !leaf.hasAny(BEGINNING) && !leaf.hasAny(ENDING) && !leaf.has("updated"))
                        .toList(),
                receivedAt);
        var ending =
                first(candidates.stream().filter(leaf -> leaf.hasAny(ENDING)).toList(), receivedAt);
        var updated =
                first(candidates.stream().filter(leaf -> leaf.has("updated")).toList(), receivedAt);
        var beginning =
                first(candidates.stream().filter(leaf -> leaf.hasAny(BEGINNING)).toList(), receivedAt);
        var best = over
                ? firstOf(ending, neutral, updated)
                : firstOf(neutral, updated == null ? beginning : updated, beginning);
        return best == null ? When.receipt(receivedAt) : best;
    }

    private static @Nullable When first(List<Leaf> leaves, Instant receivedAt) {
        for (var leaf : leaves) {
            var when = When.of(leaf.value(), receivedAt);
            if (!"receipt".equals(when.from())) {
                return when;
            }
        }
        return null;
    }

    private static @Nullable When firstOf(@Nullable When... whens) {
        for (var when : whens) {
            if (when != null) {
                return when;
            }
        }
        return null;
    }
}

package io.debrief.drafting.draft;

import io.debrief.contracts.drafting.Statement;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.evidence.EvidenceLine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says of statements whether what they rest on is still as it was: evidence that changes makes noise.
 */
public final class Freshness {

    private static final String EDITED = "A line it rests on was edited.";
    private static final String ERASED = "A line it rests on was erased.";
    private static final String WITHDRAWN = "A line it rests on is no longer on this timeline.";
    private static final String MOVED = "The time of a line it rests on was corrected.";
    private static final String LATE = "A line that became known later changes this figure.";

    private final Map<UUID, EvidenceLine> lines;
    private final Set<String> computedNow;
    private final boolean comparable;

    private Freshness(Evidence evidence, Set<String> computedNow, boolean comparable) {
        this.lines = evidence.lines().stream()
                .collect(Collectors.toMap(EvidenceLine::id, Function.identity(), (one, other) -> one));
        this.computedNow = computedNow;
        this.comparable = comparable;
    }

    /** Judges by the evidence alone. */
    public static Freshness of(Evidence evidence) {
        return new Freshness(evidence, Set.of(), false);
    }

    /**
     * Judges by the evidence and by what the same engine would compute from it now.
     *
     * @param now what the engine makes of the evidence now
     */
    public static Freshness of(Evidence evidence, List<Statement> now) {
        var computed = now.stream()
                .filter(statement -> statement.computed() != null)
                .map(Statement::text)
                .collect(Collectors.toUnmodifiableSet());
        return new Freshness(evidence, computed, true);
    }

    /** The statements with what is stale marked, and what is not stale any more unmarked. */
    public List<Statement> mark(List<Statement> statements, Map<UUID, List<Footing>> footings) {
        return statements.stream()
                .map(statement -> mark(statement, why(statement, footings.getOrDefault(statement.id(), List.of()))))
                .toList();
    }

    private @Nullable String why(Statement statement, List<Footing> footings) {
        for (var footing : footings) {
            var line = lines.get(footing.line());
            if (line == null) {
                return WITHDRAWN;
            }
            if (line.erased()) {
                return ERASED;
            }
            if (!line.hash().equals(footing.hash())) {
                return EDITED;
            }
            if (!line.at().equals(footing.at())) {
                return MOVED;
            }
        }
        boolean machines = statement.author().person() == null;
        return comparable && machines && statement.computed() != null && !computedNow.contains(statement.text())
                ? LATE
                : null;
    }

    private static Statement mark(Statement statement, @Nullable String why) {
        return new Statement(
                statement.id(),
                statement.section(),
                statement.text(),
                statement.author(),
                statement.verdict(),
                why != null,
                why,
                statement.citations(),
                statement.computed());
    }
}

package io.debrief.drafting.verification;

import io.debrief.drafting.understanding.Certainty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for the words that support one part of a sentence. */
final class PartCheck {

    private static final int MOST_WINDOWS = 24;
    private static final List<Rule> RULES = List.of(
            new NumberRule(),
            new TimeRule(),
            new NameRule(),
            new CoverageRule(),
            new PolarityRule(),
            new ContrastRule(),
            new SubjectRule(),
            new BindingRule(),
            new ActorRule(),
            new CertaintyRule(),
            new CauseRule(),
            new ScopeRule());

    private final Context context;

    PartCheck(Context context) {
        this.context = context;
    }

    /** What was found: the window that supports the part, or the reasons why the best one does not. */
    record Result(@Nullable Window window, Set<Reason> reasons) {
        boolean supported() {
            return reasons.isEmpty();
        }
    }

    private record Candidate(Window window, double share, long verbs) {}

    Result check(Part part) {
        if (part.clause().certainty() == Certainty.ORDER
                || part.clause().certainty() == Certainty.COMMAND
                || part.clause().certainty() == Certainty.QUESTIONED && part.attribution() == null) {
            return new Result(null, Set.of(Reason.NOT_A_CLAIM));
        }
        Result best = null;
        for (Candidate candidate : candidates(part)) {
            Set<Reason> reasons = reasons(part, candidate.window());
            if (reasons.isEmpty()) {
                return new Result(candidate.window(), reasons);
            }
            if (best == null || better(reasons, best.reasons())) {
                best = new Result(candidate.window(), reasons);
            }
        }
        return best == null ? new Result(null, Set.of(Reason.UNSUPPORTED_CLAIM)) : best;
    }

    private static boolean better(Set<Reason> reasons, Set<Reason> than) {
        boolean covered = !reasons.contains(Reason.UNSUPPORTED_CLAIM);
        boolean other = !than.contains(Reason.UNSUPPORTED_CLAIM);
        return covered != other ? covered : covered && reasons.size() < than.size();
    }

    Set<Reason> reasons(Part part, Window window) {
        Set<Reason> reasons = new LinkedHashSet<>();
        for (Rule rule : RULES) {
            rule.check(part, window, context, reasons);
        }
        if (reasons.isEmpty() && Contradiction.follows(part, window, context)) {
            reasons.add(Reason.CONTRADICTED);
        }
        return reasons;
    }

    private List<Candidate> candidates(Part part) {
        List<Candidate> candidates = new ArrayList<>();
        for (Reading reading : context.cited()) {
            for (Window window : Window.of(reading)) {
                long verbs = part.clause().verbs().stream()
                        .filter(verb -> window.clauses().stream().anyMatch(c -> Words.related(c.verbs(), verb)))
                        .count();
                candidates.add(new Candidate(window, CoverageRule.share(part, window), verbs));
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate c) -> -c.share()).thenComparingLong(c -> -c.verbs()))
                .limit(MOST_WINDOWS)
                .toList();
    }
}

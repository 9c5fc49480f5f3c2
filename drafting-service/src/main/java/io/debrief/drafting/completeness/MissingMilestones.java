package io.debrief.drafting.completeness;

import io.debrief.drafting.conversation.Role;
import io.debrief.drafting.conversation.Said;
import io.debrief.drafting.evidence.EvidenceLine;
import java.util.Optional;
import java.util.Set;

/** Moments everybody asks for that nobody and nothing gave, and ones that cannot both be right. */
final class MissingMilestones implements GapRule {

    private static final Set<String> WELL = Set.of("recover", "resolve", "fix", "succeed", "available");

    @Override
    public void find(Review review) {
        EvidenceLine[] first = review.lines().stream().limit(1).toArray(EvidenceLine[]::new);
        miss(review, "impact", "NO_IMPACT_START", Review.HIGH, "When did people first feel it?", first);
        miss(review, "detected", "NO_DETECTION_SOURCE", Review.MEDIUM, "How was it noticed, and by whom?", first);
        miss(review, "declared", "NO_DECLARE", Review.LOW, "Who declared the incident, and when?", first);
        miss(review, "acknowledged", "NO_ACKNOWLEDGED", Review.LOW, "Who took it on first, and when?", first);
        if (review.resolved()) {
            mitigated(review);
            miss(review, "resolved", "NO_END", Review.HIGH, "When was it over?", first);
        }
        review.incident().measures().entrySet().stream()
                .filter(measure -> measure.getValue().equals("invalid"))
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(measure -> review.ask(
                        "TIME_INVALID",
                        measure.getKey(),
                        Review.HIGH,
                        "Two milestones stand in the wrong order (" + measure.getKey()
                                + " would be negative). Which time is wrong?",
                        review.anyone()));
    }

    private static void miss(
            Review review, String milestone, String code, String severity, String question, EvidenceLine... cited) {
        if (!review.incident().milestones().containsKey(milestone)) {
            review.ask(code, milestone, severity, question, review.anyone(), cited);
        }
    }

    /** Where somebody said that it was better, that is the moment to confirm. */
    private static void mitigated(Review review) {
        if (review.incident().milestones().containsKey("mitigated")) {
            return;
        }
        Optional<Said> word = review.conversation().of(Role.DECISION).stream()
                .filter(MissingMilestones::better)
                .findFirst()
                .or(() -> review.conversation().all().stream()
                        .filter(MissingMilestones::better)
                        .findFirst());
        if (word.isEmpty()) {
            review.ask(
                    "NO_MITIGATED",
                    "mitigated",
                    Review.MEDIUM,
                    "When was it over for the people who use it?",
                    review.anyone(),
                    review.lines().stream().limit(1).toArray(EvidenceLine[]::new));
            return;
        }
        Said said = word.get();
        String question =
                "When was it over for the people who use it? " + said.speaker().handle() + " said at "
                        + review.time(said.line().at()) + ": “" + said.words() + "”";
        review.ask("NO_MITIGATED", "mitigated", Review.MEDIUM, question, review.who(said.speaker()), said.line());
    }

    private static boolean better(Said said) {
        return switch (said.role()) {
            case DECISION ->
                said.clauses().stream().flatMap(c -> c.tokens().stream()).anyMatch(t -> t.is("mitigated"));
            case STATUS, DONE ->
                said.clauses().stream()
                        .anyMatch(c -> !c.negated() && c.verbs().stream().anyMatch(WELL::contains));
            default -> false;
        };
    }
}

package io.debrief.drafting.completeness;

import io.debrief.drafting.conversation.Role;
import io.debrief.drafting.evidence.EvidenceLine;

/** What it did to people, in numbers; and why, in somebody's words. */
final class ImpactNumber implements GapRule {

    @Override
    public void find(Review review) {
        EvidenceLine[] first = review.alerts().first().stream().toArray(EvidenceLine[]::new);
        boolean counted = review.conversation().of(Role.IMPACT).stream()
                .flatMap(said -> said.clauses().stream())
                .flatMap(clause -> clause.quantities().stream())
                .anyMatch(quantity -> !quantity.dimension().equals("time")
                        && !quantity.dimension().equals("ordinal"));
        if (!counted) {
            String severity = review.grave() ? Review.HIGH : Review.MEDIUM;
            String where = review.incident().services().isEmpty()
                    ? ""
                    : " of " + String.join(" and ", review.incident().services());
            review.ask(
                    "IMPACT_UNQUANTIFIED",
                    "impact",
                    severity,
                    "How many customers or requests" + where + " were affected? No line counts them.",
                    review.anyone(),
                    first);
        }
        boolean why = review.draft().statements().stream()
                .anyMatch(statement -> statement.section().equals("causes"));
        if (!why && review.resolved()) {
            review.ask(
                    "CAUSE_MISSING",
                    "cause",
                    Review.LOW,
                    "Nobody wrote down why it happened. Who can say it in a sentence?",
                    review.anyone(),
                    first);
        }
    }
}

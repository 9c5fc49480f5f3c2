package io.debrief.drafting.completeness;

import io.debrief.contracts.drafting.Gap;
import io.debrief.drafting.compression.DraftContent;
import io.debrief.drafting.compression.NameBasedIds;
import io.debrief.drafting.evidence.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds what is missing and asks one concrete question for each (QUALITY section 8.5). */
public final class CompletenessReview {

    private static final List<GapRule> RULES = List.of(
            new MissingMilestones(),
            new ImpactNumber(),
            new OpenTalk(),
            new Unmentioned(),
            new Silences(),
            new MissingSynthesis());

    /**
     * The gaps of an incident, the gravest first.
     *
     * @param sectionsWritten the names of the synthesis sections that people have written
     */
    public List<Gap> review(Evidence evidence, DraftContent draft, Set<String> sectionsWritten) {
        Review review = new Review(evidence, draft, sectionsWritten);
        RULES.forEach(rule -> rule.find(review));
        return review.gaps().stream()
                .sorted(Comparator.comparingInt(gap -> rank(gap.severity())))
                .toList();
    }

    private static int rank(String severity) {
        return switch (severity) {
            case Review.HIGH -> 0;
            case Review.MEDIUM -> 1;
            default -> 2;
        };
    }

    /** The id of the gap that asks for a section people have not written. */
    public static UUID synthesisGap(UUID incident, String section) {
        return gap(incident, MissingSynthesis.CODE, section);
    }

    /** The id of a gap: the same question about the same thing is the same gap. */
    static UUID gap(UUID incident, String code, String about) {
        return NameBasedIds.of(incident, "gap\n" + code + "\n" + about);
    }
}

package io.debrief.drafting.completeness;

import io.debrief.contracts.drafting.Gap;
import io.debrief.contracts.timeline.IncidentSnapshot;
import io.debrief.drafting.compression.DraftContent;
import io.debrief.drafting.compression.NameBasedIds;
import io.debrief.drafting.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what is missing and asks one concrete question for each. */
public final class CompletenessReview {

    /**
     * The gaps of an incident.
     *
     * @param sectionsWritten the names of the synthesis sections that people have written
     */
    public List<Gap> review(Evidence evidence, DraftContent draft, Set<String> sectionsWritten) {
        List<Gap> gaps = new ArrayList<>();
        IncidentSnapshot incident = evidence.incident();
        if (!incident.milestones().containsKey("mitigated")) {
            String question = "When was the impact over for the people who use it?";
            gaps.add(new Gap(
                    NameBasedIds.of(incident.uuid(), "NO_MITIGATED"),
                    "NO_MITIGATED",
                    "medium",
                    question,
                    List.of(),
                    incident.roles().get("lead"),
                    "open",
                    null,
                    null));
        }
        return gaps;
    }
}

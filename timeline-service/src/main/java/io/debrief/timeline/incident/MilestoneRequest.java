package io.debrief.timeline.incident;

import io.debrief.platform.ids.Ids;
import io.debrief.platform.problem.Problem;
import io.debrief.timeline.decision.StoredRuling;
import io.debrief.timeline.ruling.SetMilestone;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person says when a milestone was.
 *
 * @param at when
 * @param reason why
 */
record MilestoneRequest(@Nullable Instant at, @Nullable String reason) {

    StoredRuling by(String person, UUID incident, String name, Instant now) {
        if (!Checks.MILESTONES.contains(name)) {
            throw Problem.notFound("milestone-not-found", "No milestone is called " + name);
        }
        if (at == null) {
            throw Problem.invalid("at", "is missing");
        }
        return new StoredRuling(
                new SetMilestone(Ids.random(), now, person, reason, incident, name, at), incident, null);
    }
}

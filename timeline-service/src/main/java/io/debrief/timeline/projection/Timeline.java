package io.debrief.timeline.projection;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.outcome.IncidentTimeline;
import io.debrief.timeline.ruling.Ruling;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The definition: every timeline there is, of all signals and all rulings.
 *
 * @param incidents all incidents with their timelines, by uuid
 * @param unassigned the ids of the signals that belong to no incident
 */
public record Timeline(List<IncidentTimeline> incidents, Set<UUID> unassigned) {

    /** All timelines of these inputs; the order and the repetition of inputs change nothing. */
    public static Timeline of(Collection<Signal> signals, Collection<Ruling> rulings) {
        throw new UnsupportedOperationException("lands next: " + signals.size() + rulings.size());
    }
}

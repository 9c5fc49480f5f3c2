package io.debrief.timeline.round;

import io.debrief.timeline.projection.Changes.Gone;
import io.debrief.timeline.projection.Changes.Removed;
import io.debrief.timeline.round.Memory.Erasing;
import io.debrief.timeline.ruling.GiveLabel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a round writes, with its JSON made.
 *
 * @param arrivals the places in the queue that are done with
 * @param removed entries that are no more
 * @param entries new and changed entries
 * @param incidents new and changed incidents
 * @param gone incidents that are no more
 * @param assignments where signals belong now
 * @param folds which entries lines are in now that lead none
 * @param signals the signals taken
 * @param rulings the rulings taken
 * @param labels the labels given in this round
 * @param erasing the lines that lose their text
 */
record Outcome(
        List<Long> arrivals,
        Collection<Removed> removed,
        List<EntryWriter.Written> entries,
        List<IncidentWriter.Written> incidents,
        Collection<Gone> gone,
        Map<UUID, Optional<UUID>> assignments,
        Map<UUID, Optional<UUID>> folds,
        List<UUID> signals,
        List<UUID> rulings,
        List<GiveLabel> labels,
        Collection<Erasing> erasing) {

    /** Whether anything that callers see is different. */
    boolean shows() {
        return !(entries.isEmpty() && removed.isEmpty() && incidents.isEmpty() && gone.isEmpty());
    }
}

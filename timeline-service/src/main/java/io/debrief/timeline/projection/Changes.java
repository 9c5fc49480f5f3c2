package io.debrief.timeline.projection;

import io.debrief.timeline.outcome.Entry;
import io.debrief.timeline.outcome.Incident;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one round changes: to be written in one transaction, in this order: removed entries, entries, incidents, gone
 * incidents, assignments, the marks of signals and rulings as projected. Writing it again changes nothing.
 *
 * @param removed entries that are no more, or no more in that incident
 * @param entries new and changed entries
 * @param incidents new and changed incidents
 * @param gone incidents that are no more
 * @param assignments the incident's uuid of each signal whose assignment changed; empty for unassigned. An expired signal
 *     is in none
 * @param folds the entry of each line that moved between entries and leads none; empty for lines that lead one now, or are gone
 * @param signals the signals taken in this round
 * @param rulings the rulings taken in this round
 */
public record Changes(
        List<Removed> removed,
        List<Entry> entries,
        List<Incident> incidents,
        List<Gone> gone,
        Map<UUID, Optional<UUID>> assignments,
        Map<UUID, Optional<UUID>> folds,
        List<UUID> signals,
        List<UUID> rulings) {

    /**
     * An entry that is no more, or no more in that incident.
     *
     * @param incident the incident it stood in
     * @param entry its id
     */
    public record Removed(UUID incident, UUID entry) {}

    /**
     * An incident that is no more.
     *
     * @param incident its uuid
     * @param into the incident that has what opened it; null where no incident has
     */
    public record Gone(UUID incident, @Nullable UUID into) {}
}

package io.debrief.console.timeline;

import io.debrief.contracts.timeline.EntrySnapshot;
import io.debrief.contracts.timeline.EntrySnapshot.LineSnapshot;
import io.debrief.contracts.timeline.IncidentSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One incident with its entries in order.
 *
 * @param incident the incident
 * @param entries its entries
 * @param complete whether these are all; a very long timeline is cut, and the page says so
 */
public record Folder(IncidentSnapshot incident, List<EntrySnapshot> entries, boolean complete) {

    /** A line and the entry it stands in. */
    public record Place(EntrySnapshot entry, LineSnapshot line) {}

    /** Where a line stands. */
    public Optional<Place> place(UUID line) {
        for (var entry : entries) {
            for (var candidate : entry.lines()) {
                if (candidate.id().equals(line)) {
                    return Optional.of(new Place(entry, candidate));
                }
            }
        }
        return Optional.empty();
    }
}

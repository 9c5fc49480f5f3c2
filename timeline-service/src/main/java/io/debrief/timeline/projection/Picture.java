package io.debrief.timeline.projection;

import io.debrief.timeline.assignment.Frame;
import io.debrief.timeline.folding.EntryFrame;
import io.debrief.timeline.folding.Folding;
import io.debrief.timeline.folding.Ordering;
import io.debrief.timeline.folding.Placed;
import io.debrief.timeline.identity.Sha256;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.milestone.Incidents;
import io.debrief.timeline.outcome.Incident;
import io.debrief.timeline.ruling.Rulings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One incident as it was last shown, without texts: folded and ordered anew when touched, since that is cheap; hashed and
 * written out anew only where an entry differs.
 *
 * @param incident the incident
 * @param entries its entries by id
 */
record Picture(Incident incident, Map<UUID, Hashed> entries) {

    /** An entry and its hash. */
    record Hashed(EntryFrame entry, Sha256 hash) {}

    /** The incident as these lines show it; entries equal to those before are the same objects. */
    static Picture of(Frame frame, SortedSet<Line> lines, Rulings rulings, @Nullable Picture before) {
        // A list is run through several times faster than the set.
        List<Line> inOrder = List.copyOf(lines);
        List<Placed> placed = Ordering.of(Folding.of(inOrder, rulings), rulings);
        Map<UUID, Hashed> entries = HashMap.newHashMap(placed.size());
        Sha256 digest = Sha256.ZERO;
        for (Placed one : placed) {
            EntryFrame entry = EntryFrame.of(frame.uuid(), one, rulings);
            Hashed known =
                    before == null ? null : before.entries.get(one.group().id());
            Hashed hashed = known != null && known.entry().equals(entry) ? known : new Hashed(entry, entry.hash());
            entries.put(one.group().id(), hashed);
            digest = digest.plus(hashed.hash());
        }
        return new Picture(Incidents.of(frame, inOrder, entries.size(), digest, rulings), entries);
    }
}

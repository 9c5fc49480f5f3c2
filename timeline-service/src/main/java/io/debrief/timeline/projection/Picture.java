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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One incident as it was last shown, without texts. Of its lines only the {@linkplain Parts parts} that were touched are folded
 * and ordered anew; hashed and written out anew are only entries that differ.
 */
final class Picture {

    /** An entry and its hash. */
    record Hashed(EntryFrame entry, Sha256 hash) {}

    /**
     * An entry that is another than before.
     *
     * @param before what it was, null where it is new
     * @param now what it is, null where it is no more
     */
    record Change(
            UUID entry,
            @Nullable EntryFrame before,
            @Nullable EntryFrame now) {}

    private final Map<UUID, Hashed> entries = new HashMap<>();
    private final Parts parts = new Parts();
    private Sha256 digest = Sha256.ZERO;
    private @Nullable Incident incident;

    /** The incident as it was painted last, null before it was. */
    @Nullable
    Incident incident() {
        return incident;
    }

    /** All its entries. */
    Iterable<Hashed> entries() {
        return entries.values();
    }

    /**
     * Paints the incident as it is now, and answers which entries are others.
     *
     * @param lines all its lines
     * @param touched the lines that are others than before, or stand under other rulings; empty where they stand here no more
     */
    List<Change> paint(Frame frame, SortedSet<Line> lines, Map<UUID, Optional<Line>> touched, Rulings rulings) {
        Set<Parts.Part> affected = parts.touch(touched, rulings);
        Map<UUID, Hashed> before = new LinkedHashMap<>();
        for (Parts.Part part : affected) {
            for (UUID entry : part.entries()) {
                Hashed known = entries.remove(entry);
                if (known != null) {
                    before.put(entry, known);
                }
            }
        }
        List<Change> changes = new ArrayList<>();
        for (Parts.Part part : affected) {
            part.entries(fold(frame.uuid(), part, before, changes, rulings));
        }
        before.forEach((entry, gone) -> {
            digest = digest.minus(gone.hash());
            changes.add(new Change(entry, gone.entry(), null));
        });
        incident = Incidents.of(frame, List.copyOf(lines), entries.size(), digest, rulings);
        return changes;
    }

    /** Folds one part; what it finds among the entries before is taken out of them. */
    private List<UUID> fold(
            UUID incidentUuid, Parts.Part part, Map<UUID, Hashed> before, List<Change> changes, Rulings rulings) {
        List<Placed> placed = Ordering.of(Folding.of(part.lines(), rulings), rulings);
        List<UUID> made = new ArrayList<>(placed.size());
        for (Placed one : placed) {
            EntryFrame entry = EntryFrame.of(incidentUuid, one, rulings);
            UUID id = one.group().id();
            Hashed known = before.remove(id);
            made.add(id);
            if (known != null && known.entry().equals(entry)) {
                entries.put(id, known);
                continue;
            }
            Hashed now = new Hashed(entry, entry.hash());
            entries.put(id, now);
            digest = known == null ? digest : digest.minus(known.hash());
            digest = digest.plus(now.hash());
            changes.add(new Change(id, known == null ? null : known.entry(), entry));
        }
        return made;
    }
}

package io.debrief.timeline.projection;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.folding.EntryFrame;
import io.debrief.timeline.folding.Rendering;
import io.debrief.timeline.folding.Text;
import io.debrief.timeline.line.Facts;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.outcome.Entry;
import io.debrief.timeline.outcome.Incident;
import io.debrief.timeline.ruling.AddNote;
import io.debrief.timeline.ruling.Ruling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A round while it is put together, and then as it was decided. */
final class Decided implements Round {

    private final Map<UUID, Text> inHand = new HashMap<>();
    private final List<EntryFrame> entries = new ArrayList<>();
    private final List<Changes.Removed> removed = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<Changes.Gone> gone = new ArrayList<>();
    private final Map<UUID, Optional<UUID>> assignments = new LinkedHashMap<>();
    private final Map<UUID, Optional<UUID>> folds = new LinkedHashMap<>();
    private final List<UUID> signals;
    private final List<UUID> rulings;

    Decided(Collection<Signal> signals, Collection<Ruling> rulings) {
        this.signals = signals.stream().map(Signal::id).distinct().toList();
        this.rulings = rulings.stream().map(Ruling::id).distinct().toList();
        signals.forEach(signal -> inHand.put(signal.id(), Text.of(signal)));
    }

    void entry(EntryFrame entry) {
        entries.add(entry);
    }

    void removed(UUID incident, UUID entry) {
        removed.add(new Changes.Removed(incident, entry));
    }

    void incident(Incident incident) {
        incidents.add(incident);
    }

    void gone(Changes.Gone incident) {
        gone.add(incident);
    }

    void assigned(UUID signal, Optional<UUID> incident) {
        assignments.put(signal, incident);
    }

    /** Notes which lines an entry has that it had not before, and which it has lost; another entry may have taken those. */
    void folded(@Nullable EntryFrame before, @Nullable EntryFrame now) {
        List<Line> had = before == null ? List.of() : before.placed().group().lines();
        List<Line> has = now == null ? List.of() : now.placed().group().lines();
        int i = 1;
        int j = 1;
        // Both by time: what one has and the other lacks shows on the way. The first line of an entry leads it.
        while (i < had.size() || j < has.size()) {
            int order = i >= had.size() ? 1 : j >= has.size() ? -1 : Line.BY_TIME.compare(had.get(i), has.get(j));
            if (order < 0) {
                folds.putIfAbsent(had.get(i).id(), Optional.empty());
            } else if (order > 0) {
                folds.put(has.get(j).id(), Optional.of(has.getFirst().id()));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }

    /** The notes' texts as they are in force. */
    void notes(Collection<Ruling> inForce) {
        Set<UUID> shown = new HashSet<>();
        entries.forEach(entry -> Rendering.needs(entry).forEach(facts -> shown.add(facts.id())));
        for (Ruling ruling : inForce) {
            if (ruling instanceof AddNote note && shown.contains(note.id())) {
                inHand.put(note.id(), Text.of(note));
            }
        }
    }

    @Override
    public Set<UUID> needs() {
        Set<UUID> needs = new HashSet<>();
        for (EntryFrame entry : entries) {
            for (Facts facts : Rendering.needs(entry)) {
                if (!inHand.containsKey(facts.id())) {
                    needs.add(facts.id());
                }
            }
        }
        return needs;
    }

    @Override
    public Changes changes(Collection<Signal> loaded) {
        Map<UUID, Text> texts = new HashMap<>(inHand);
        loaded.forEach(signal -> texts.put(signal.id(), Text.of(signal)));
        List<Entry> written = new ArrayList<>(entries.size());
        for (EntryFrame entry : entries) {
            written.add(Rendering.entry(entry, facts -> text(texts, facts)));
        }
        return new Changes(removed, written, incidents, gone, assignments, folds, signals, rulings);
    }

    private static Text text(Map<UUID, Text> texts, Facts facts) {
        Text text = texts.get(facts.id());
        if (text == null) {
            throw new IllegalArgumentException("the texts lack signal " + facts.id());
        }
        return text;
    }
}

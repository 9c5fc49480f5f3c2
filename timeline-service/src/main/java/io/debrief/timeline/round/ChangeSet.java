package io.debrief.timeline.round;

import io.debrief.timeline.outcome.Entry;
import io.debrief.timeline.outcome.Incident;
import io.debrief.timeline.projection.Changes;
import io.debrief.timeline.projection.Changes.Gone;
import io.debrief.timeline.projection.Changes.Removed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Changes of several rounds as one: what came later wins. Not thread-safe. */
final class ChangeSet {

    private final Map<Removed, Entry> entries = new LinkedHashMap<>();
    private final Set<Removed> removed = new LinkedHashSet<>();
    private final Map<UUID, Incident> incidents = new LinkedHashMap<>();
    private final Map<UUID, Gone> gone = new LinkedHashMap<>();
    private final Map<UUID, Optional<UUID>> assignments = new LinkedHashMap<>();
    private final Map<UUID, Optional<UUID>> folds = new LinkedHashMap<>();
    private final List<UUID> signals = new ArrayList<>();
    private final List<UUID> rulings = new ArrayList<>();

    ChangeSet then(Changes changes) {
        changes.removed().forEach(key -> {
            entries.remove(key);
            removed.add(key);
        });
        changes.entries().forEach(entry -> {
            var key = new Removed(entry.incident(), entry.id());
            removed.remove(key);
            entries.put(key, entry);
        });
        changes.incidents().forEach(incident -> {
            gone.remove(incident.uuid());
            incidents.put(incident.uuid(), incident);
        });
        changes.gone().forEach(one -> {
            incidents.remove(one.incident());
            gone.put(one.incident(), one);
        });
        assignments.putAll(changes.assignments());
        folds.putAll(changes.folds());
        signals.addAll(changes.signals());
        rulings.addAll(changes.rulings());
        return this;
    }

    /** Incidents that have no label yet. */
    List<UUID> unlabelled() {
        return incidents.values().stream()
                .filter(incident -> incident.labels().isEmpty())
                .map(Incident::uuid)
                .toList();
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    Collection<Removed> removed() {
        return removed;
    }

    Collection<Incident> incidents() {
        return incidents.values();
    }

    Collection<Gone> gone() {
        return gone.values();
    }

    Map<UUID, Optional<UUID>> assignments() {
        return assignments;
    }

    Map<UUID, Optional<UUID>> folds() {
        return folds;
    }

    List<UUID> signals() {
        return signals;
    }

    List<UUID> rulings() {
        return rulings;
    }

    /** Whether anything that callers see is different. */
    boolean shows() {
        return !(entries.isEmpty() && removed.isEmpty() && incidents.isEmpty() && gone.isEmpty());
    }
}

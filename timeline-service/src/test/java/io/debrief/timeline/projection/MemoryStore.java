package io.debrief.timeline.projection;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.identity.Ids;
import io.debrief.timeline.outcome.Entry;
import io.debrief.timeline.outcome.Incident;
import io.debrief.timeline.outcome.IncidentTimeline;
import io.debrief.timeline.ruling.Ruling;
import io.debrief.timeline.ruling.Rulings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The store beside a projector, in memory: an archive that forgets erased texts, and the tables the rounds write. */
final class MemoryStore {

    private final Map<UUID, Signal> archive = new LinkedHashMap<>();
    private final Map<UUID, Ruling> rulings = new LinkedHashMap<>();
    private final Set<UUID> erasedLines = new HashSet<>();
    private final Map<UUID, Entry> entries = new TreeMap<>();
    private final Map<UUID, Incident> incidents = new TreeMap<>();
    private final Map<UUID, Optional<UUID>> assignments = new TreeMap<>();
    private final Map<UUID, UUID> folds = new TreeMap<>();
    private Projector projector = new Projector();

    /** One round, as the service drives it. */
    void round(Collection<Signal> news, Collection<Ruling> decided) {
        Round round = projector.take(news, decided);
        store(news, decided);
        Set<UUID> needs = round.needs();
        apply(round.changes(archive.values().stream()
                .filter(signal -> needs.contains(signal.id()))
                .toList()));
    }

    /** The leader dies, another one starts from what is stored. */
    void restart() {
        projector = new Projector();
        List<Signal> all = new ArrayList<>(archive.values());
        projector.restore(all.subList(0, all.size() / 2), List.of());
        projector.restore(all.subList(all.size() / 2, all.size()), rulings.values());
        projector.restored();
    }

    private void store(Collection<Signal> news, Collection<Ruling> decided) {
        decided.forEach(ruling -> rulings.put(ruling.id(), ruling));
        Rulings inForce = Rulings.of(rulings.values());
        for (Signal signal : news) {
            archive.merge(signal.id(), signal, (a, b) -> b.receivedAt().isBefore(a.receivedAt()) ? b : a);
            if (signal.kind().equals("message.deleted")) {
                erasedLines.add(Ids.ofFold(signal.fold()));
            }
        }
        archive.keySet().removeAll(inForce.expired());
        archive.replaceAll((id, signal) -> {
            UUID line = Ids.ofFold(signal.fold());
            boolean erased = erasedLines.contains(line) || inForce.on(line).erasedAt() != null;
            return erased ? blank(signal) : signal;
        });
    }

    private static Signal blank(Signal s) {
        return new Signal(
                s.id(),
                s.source(),
                s.sourceType(),
                s.kind(),
                s.providerId(),
                s.occurredAt(),
                s.timeFrom(),
                s.receivedAt(),
                "",
                "",
                s.severity(),
                s.status(),
                s.actor(),
                s.services(),
                List.of(),
                s.labels(),
                s.keys(),
                s.fold(),
                s.revises(),
                s.thread(),
                s.trust(),
                s.test(),
                s.imported(),
                s.redactions(),
                null);
    }

    private void apply(Changes changes) {
        changes.removed().forEach(removed -> {
            Entry stored = entries.get(removed.entry());
            if (stored != null && stored.incident().equals(removed.incident())) {
                entries.remove(removed.entry());
            }
        });
        changes.entries().forEach(entry -> entries.put(entry.id(), entry));
        changes.gone().forEach(gone -> incidents.remove(gone.incident()));
        changes.incidents().forEach(incident -> incidents.put(incident.uuid(), incident));
        changes.folds().forEach((line, entry) -> {
            if (entry.isPresent()) {
                folds.put(line, entry.get());
            } else {
                folds.remove(line);
            }
        });
        assignments.putAll(changes.assignments());
        assignments.keySet().retainAll(archive.keySet());
    }

    /** Which entry has each line that leads none. */
    Map<UUID, UUID> folds() {
        return folds;
    }

    /** What the tables say. */
    Timeline timeline() {
        Map<UUID, List<Entry>> byIncident = entries.values().stream().collect(Collectors.groupingBy(Entry::incident));
        List<IncidentTimeline> timelines = new ArrayList<>();
        incidents.forEach((uuid, incident) -> timelines.add(new IncidentTimeline(
                incident,
                byIncident.getOrDefault(uuid, List.of()).stream()
                        .sorted(Timeline.ORDER)
                        .toList())));
        Set<UUID> orphans = new HashSet<>(byIncident.keySet());
        orphans.removeAll(incidents.keySet());
        if (!orphans.isEmpty()) {
            throw new AssertionError("entries of incidents that are not there: " + orphans);
        }
        Set<UUID> unassigned = new TreeSet<>();
        assignments.forEach((signal, incident) -> {
            if (incident.isEmpty()) {
                unassigned.add(signal);
            }
        });
        return new Timeline(timelines, unassigned);
    }
}

package io.debrief.timeline.round;

import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.identity.Ids;
import io.debrief.timeline.line.Facts;
import io.debrief.timeline.projection.Projector;
import io.debrief.timeline.projection.Round;
import io.debrief.timeline.ruling.Erase;
import io.debrief.timeline.ruling.OpenIncident;
import io.debrief.timeline.ruling.Ruling;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What the leader knows by heart: the projector, which lines are erased, who opened what. Used by one thread at a time. */
final class Memory {

    private final Projector projector = new Projector();
    private final Set<UUID> erased = new HashSet<>();
    private final Map<UUID, String> openedBy = new HashMap<>();

    /** A line that is erased from this round on. */
    record Erasing(UUID line, Instant at, String person) {}

    void restore(Collection<Signal> signals, Collection<Ruling> rulings) {
        projector.restore(signals, rulings);
        note(rulings);
    }

    void restored(Collection<UUID> erasedLines) {
        erased.addAll(erasedLines);
        projector.restored();
    }

    Round take(Collection<Signal> signals, Collection<Ruling> rulings) {
        note(rulings);
        return projector.take(signals, rulings);
    }

    /** The lines that these inputs erase, each once; what was erased before counts where more of it arrived. */
    Collection<Erasing> erasing(List<Signal> signals, List<Ruling> rulings) {
        var erasing = new LinkedHashMap<UUID, Erasing>();
        for (var signal : signals) {
            var line = Facts.lineOf(signal);
            if (signal.kind().equals(SignalKind.MESSAGE_DELETED) || erased.contains(line)) {
                erasing.putIfAbsent(line, new Erasing(line, signal.occurredAt(), ""));
            }
        }
        for (var ruling : rulings) {
            if (ruling instanceof Erase erase) {
                erasing.put(erase.line(), new Erasing(erase.line(), erase.recordedAt(), erase.person()));
            }
        }
        erased.addAll(erasing.keySet());
        return erasing.values();
    }

    /** Who opened these incidents by hand. */
    List<String> openedBy(Collection<UUID> openers) {
        return openers.stream().map(openedBy::get).filter(Objects::nonNull).toList();
    }

    private void note(Collection<Ruling> rulings) {
        for (var ruling : rulings) {
            if (ruling instanceof OpenIncident open) {
                openedBy.put(Ids.ofOpening(open.id()), open.person());
            }
        }
    }
}

package io.debrief.timeline.line;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.ruling.AddNote;
import io.debrief.timeline.ruling.Rulings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Signals and notes become lines. */
public final class Lines {

    private Lines() {}

    /** All lines of these signals, but the expired ones, and of the notes in force; by id. */
    public static List<Line> of(Collection<Signal> signals, Rulings rulings) {
        Map<UUID, Map<UUID, Facts>> byLine = new TreeMap<>();
        for (Signal signal : signals) {
            if (!rulings.expired().contains(signal.id())) {
                Facts facts = Facts.of(signal, UnaryOperator.identity());
                byLine.computeIfAbsent(facts.line(), id -> new TreeMap<>()).merge(facts.id(), facts, Lines::earliest);
            }
        }
        for (AddNote note : rulings.notes()) {
            Facts facts = Facts.of(note);
            byLine.computeIfAbsent(facts.line(), id -> new TreeMap<>()).put(facts.id(), facts);
        }
        List<Line> lines = new ArrayList<>(byLine.size());
        byLine.forEach((id, facts) ->
                lines.add(Line.of(id, facts.values(), rulings.on(id).erasedAt())));
        return lines;
    }

    /** Of one signal delivered twice, the one received first: nothing else differs. */
    public static Facts earliest(Facts one, Facts other) {
        return other.receivedAt().isBefore(one.receivedAt()) ? other : one;
    }
}

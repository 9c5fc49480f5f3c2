package io.debrief.timeline.projection;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.assignment.Component;
import io.debrief.timeline.assignment.Frame;
import io.debrief.timeline.folding.EntryFrame;
import io.debrief.timeline.line.Facts;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.outcome.Incident;
import io.debrief.timeline.ruling.Ruling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The machine that keeps up with {@link Timeline}: takes what is new in rounds and says what that changes. It keeps a light
 * index of all signals (no texts) and all rulings in memory, so there is one, at the leader.
 *
 * <p>How to drive it: at start {@link #restore} everything that is already projected, page by page, then
 * {@link #restored}. Then in rounds: {@link #take} what is not yet projected; load the texts which the round
 * {@linkplain Round#needs needs}; write {@linkplain Round#changes its changes} in one transaction. A write that failed is
 * repeated with the same changes, or the projector is thrown away and a new one restored: it has gone on already. It is
 * not thread-safe, and {@link #take} computes for milliseconds: keep it off the event loop.
 */
public final class Projector {

    private final Archive archive = new Archive();
    private final Intake intake = new Intake(archive);
    private final LastingStratum lasting = new LastingStratum(archive);
    private final RecurringStratum recurring = new RecurringStratum(archive);
    private final SessionStratum sessions = new SessionStratum();
    private final Placement placement = new Placement();
    private final Map<UUID, Picture> pictures = new HashMap<>();
    private final List<Facts> restoredFacts = new ArrayList<>();
    private final List<Ruling> restoredRulings = new ArrayList<>();

    /** Takes in signals and rulings that are projected already; the signals' {@code raw} is not needed. */
    public void restore(Collection<Signal> signals, Collection<Ruling> rulings) {
        signals.forEach(signal -> restoredFacts.add(intake.facts(signal)));
        restoredRulings.addAll(rulings);
    }

    /** Ends restoring: from here on {@link #take} says what changes against what was restored. */
    public void restored() {
        decide(restoredFacts, restoredRulings, new Decided(List.of(), List.of()));
        restoredFacts.clear();
        restoredRulings.clear();
    }

    /**
     * Takes what is new: signals and rulings, known ones too (a signal seen again with an earlier {@code receivedAt} counts).
     *
     * @return the round, never empty-handed: signals that change nothing are still to be marked as projected
     */
    public Round take(Collection<Signal> signals, Collection<Ruling> rulings) {
        Decided round = new Decided(signals, rulings);
        decide(signals.stream().map(intake::facts).toList(), rulings, round);
        round.notes(intake.rulings().inForce().values());
        return round;
    }

    private void decide(Collection<Facts> facts, Collection<Ruling> rulings, Decided round) {
        Dirt dirt = new Dirt();
        List<Intake.Rebuilt> rebuilt = intake.take(facts, rulings, dirt);
        lasting.update(rebuilt, intake.rulings(), dirt);
        recurring.update(lasting, intake.rulings(), dirt);
        Map<UUID, Optional<UUID>> firm = new HashMap<>();
        Map<UUID, @Nullable Line> leftover = new HashMap<>();
        for (UUID id : dirt.lines) {
            Line line = archive.line(id);
            UUID incident = line == null ? null : firm(line);
            firm.put(id, Optional.ofNullable(incident));
            leftover.put(id, incident == null ? line : null);
        }
        sessions.update(leftover, intake.rulings(), dirt);
        for (UUID id : dirt.lines) {
            Optional<UUID> known = firm.get(id);
            UUID incident = known == null ? null : known.orElse(null);
            UUID suspected = sessions.of(id);
            boolean leftOver = known == null || known.isEmpty();
            place(id, leftOver ? suspected : incident, dirt, round);
        }
        paint(dirt, round);
    }

    private @Nullable UUID firm(Line line) {
        Component component = lasting.of(line.id());
        if (component != null) {
            return component.uuid();
        }
        Frame frame = recurring.choose(line);
        return frame == null ? null : frame.uuid();
    }

    private void place(UUID id, @Nullable UUID incident, Dirt dirt, Decided round) {
        Line line = archive.line(id);
        Placement.Spot before = placement.put(id, line, incident);
        if (before != null && before.incident() != null) {
            dirt.touch(before.incident(), id, null);
        }
        if (line == null) {
            return;
        }
        if (incident != null) {
            dirt.touch(incident, id, line);
        }
        boolean moved = before == null
                || before.line() != line
                || !Optional.ofNullable(before.incident()).equals(Optional.ofNullable(incident));
        if (moved) {
            line.facts().stream()
                    .filter(fact -> !fact.isNote())
                    .forEach(fact -> round.assigned(fact.id(), Optional.ofNullable(incident)));
        }
    }

    private void paint(Dirt dirt, Decided round) {
        for (UUID incident : dirt.incidents) {
            Frame firm = recurring.frame(incident);
            Frame frame = firm == null ? sessions.frame(incident) : firm;
            if (frame == null) {
                erase(incident, round);
            } else {
                paint(frame, dirt.touched.getOrDefault(incident, Map.of()), round);
            }
        }
    }

    private void erase(UUID incident, Decided round) {
        Picture before = pictures.remove(incident);
        if (before != null) {
            before.entries().forEach(hashed -> {
                round.removed(incident, hashed.entry().placed().group().id());
                round.folded(hashed.entry(), null);
            });
            round.gone(new Changes.Gone(incident, successor(incident)));
        }
    }

    private void paint(Frame frame, Map<UUID, Optional<Line>> touched, Decided round) {
        Picture picture = pictures.computeIfAbsent(frame.uuid(), incident -> new Picture());
        Incident before = picture.incident();
        SortedSet<Line> lines = placement.lines(frame.uuid());
        Map<UUID, Optional<Line>> looked = touched;
        if (before == null) {
            looked = new LinkedHashMap<>();
            for (Line line : lines) {
                looked.put(line.id(), Optional.of(line));
            }
        }
        for (Picture.Change change : picture.paint(frame, lines, looked, intake.rulings())) {
            EntryFrame now = change.now();
            if (now == null) {
                round.removed(frame.uuid(), change.entry());
            } else {
                round.entry(now);
            }
            round.folded(change.before(), now);
        }
        Incident now = picture.incident();
        if (now != null && !now.equals(before)) {
            round.incident(now);
        }
    }

    /** The incident that has now what opened this one. */
    private @Nullable UUID successor(UUID incident) {
        Component component = lasting.opened(incident);
        return component == null ? placement.incident(incident) : component.uuid();
    }
}

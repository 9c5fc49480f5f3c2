package io.debrief.timeline.projection;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.assignment.Assignment;
import io.debrief.timeline.assignment.Frame;
import io.debrief.timeline.folding.EntryFrame;
import io.debrief.timeline.folding.Folding;
import io.debrief.timeline.folding.Ordering;
import io.debrief.timeline.folding.Rendering;
import io.debrief.timeline.folding.Text;
import io.debrief.timeline.identity.Sha256;
import io.debrief.timeline.line.Facts;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.line.Lines;
import io.debrief.timeline.milestone.Incidents;
import io.debrief.timeline.outcome.Entry;
import io.debrief.timeline.outcome.IncidentTimeline;
import io.debrief.timeline.ruling.Ruling;
import io.debrief.timeline.ruling.Rulings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * The definition: every timeline there is, as a pure function of all signals and all rulings. No clock, order of arrival,
 * number of deliveries, version or label enters it; a label counts only as the input {@code GiveLabel}.
 *
 * <p>Signals become {@linkplain Line lines}, lines are {@linkplain Assignment assigned} to incidents, the lines of one
 * incident {@linkplain Folding fold} into entries, entries get their {@linkplain Ordering place}. This class knows nothing
 * of what was there before: small, slow, obviously right. The {@link Projector} is tested against it.
 *
 * @param incidents all incidents with their timelines, by uuid
 * @param unassigned the ids of the signals that belong to no incident
 */
public record Timeline(List<IncidentTimeline> incidents, Set<UUID> unassigned) {

    /** The order of entries. */
    public static final Comparator<Entry> ORDER = Comparator.<Entry, Instant>comparing(
                    entry -> entry.position().at())
            .thenComparing(entry -> entry.position().depth())
            .thenComparing(Entry::sourceRank)
            // As text: UUID.compareTo is signed, the database compares bytes.
            .thenComparing(entry -> entry.id().toString());

    /** All timelines of these inputs; the order and the repetition of inputs change nothing. */
    public static Timeline of(Collection<Signal> signals, Collection<Ruling> all) {
        Rulings rulings = Rulings.of(all);
        Assignment assignment = Assignment.of(Lines.of(signals, rulings), rulings);
        Function<Facts, Text> texts = texts(signals, rulings);
        List<IncidentTimeline> incidents = new ArrayList<>();
        for (Frame frame : assignment.frames().values()) {
            incidents.add(of(frame, assignment.lines(frame.uuid()), rulings, texts));
        }
        incidents.sort(Comparator.comparing(timeline -> timeline.incident().uuid()));
        Set<UUID> unassigned = new TreeSet<>();
        for (Line line : assignment.unassigned()) {
            line.facts().stream().filter(fact -> !fact.isNote()).forEach(fact -> unassigned.add(fact.id()));
        }
        return new Timeline(incidents, unassigned);
    }

    /** What was known at a past instant: all timelines of what was recorded until then. */
    public static Timeline asOf(Instant until, Collection<Signal> signals, Collection<Ruling> all) {
        return of(
                signals.stream()
                        .filter(signal -> !signal.receivedAt().isAfter(until))
                        .toList(),
                all.stream()
                        .filter(ruling -> !ruling.recordedAt().isAfter(until))
                        .toList());
    }

    private static IncidentTimeline of(
            Frame frame, SortedSet<Line> lines, Rulings rulings, Function<Facts, Text> texts) {
        List<EntryFrame> frames = Ordering.of(Folding.of(lines, rulings), rulings).stream()
                .map(placed -> EntryFrame.of(frame.uuid(), placed, rulings))
                .toList();
        List<Entry> entries = frames.stream()
                .map(entry -> Rendering.entry(entry, texts))
                .sorted(ORDER)
                .toList();
        Sha256 digest = frames.stream().map(EntryFrame::hash).reduce(Sha256.ZERO, Sha256::plus);
        return new IncidentTimeline(Incidents.of(frame, lines, entries.size(), digest, rulings), entries);
    }

    private static Function<Facts, Text> texts(Collection<Signal> signals, Rulings rulings) {
        Map<UUID, Text> texts = new HashMap<>();
        signals.forEach(signal -> texts.put(signal.id(), Text.of(signal)));
        rulings.notes().forEach(note -> texts.put(note.id(), Text.of(note)));
        return facts -> {
            Text text = texts.get(facts.id());
            if (text == null) {
                throw new IllegalStateException("no text of " + facts.id());
            }
            return text;
        };
    }
}

package io.debrief.timeline.ruling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All rulings that are in force, found by what they are about. A ruling is in force unless a later undo, in force itself,
 * takes it back. Built anew when a ruling comes: there are as many as people decide.
 */
public final class Rulings {

    /** By the time they were recorded, then id: of two on the same thing the later one counts. */
    public static final Comparator<Ruling> OLDEST_FIRST =
            Comparator.comparing(Ruling::recordedAt).thenComparing(Ruling::id);

    private final Map<UUID, Ruling> inForce = new LinkedHashMap<>();
    private final Map<UUID, LineRulings> lines = new HashMap<>();
    private final Map<UUID, List<Ruling>> incidents = new HashMap<>();
    private final Map<String, List<Span>> spans = new HashMap<>();
    private final Map<UUID, List<Span>> spansByIncident = new HashMap<>();
    private final Map<UUID, List<String>> labels = new HashMap<>();
    private final Set<UUID> expired = new HashSet<>();
    private final List<AddNote> notes = new ArrayList<>();
    private final Map<UUID, OpenIncident> openings = new LinkedHashMap<>();
    private final List<JoinLine> joins = new ArrayList<>();
    private final Map<UUID, Set<UUID>> joinedWith = new HashMap<>();
    private final List<MergeIncidents> merges = new ArrayList<>();
    private final Map<UUID, Set<UUID>> movedTo = new HashMap<>();

    private Rulings() {}

    /** The rulings in force among these; repetitions change nothing. */
    public static Rulings of(Collection<Ruling> all) {
        Rulings rulings = new Rulings();
        for (Ruling ruling : Undone.leave(all)) {
            rulings.inForce.put(ruling.id(), ruling);
            rulings.add(ruling);
        }
        return rulings;
    }

    private void add(Ruling ruling) {
        switch (ruling) {
            case OpenIncident open -> {
                openings.put(open.opened(), open);
                open.keys().stream()
                        .distinct()
                        .forEach(key ->
                                span(new Span("span|" + open.id() + "|" + key, key, open.opened(), null, null, open)));
            }
            case BindKey bind -> {
                about(bind.incident(), bind);
                span(new Span("span|" + bind.id(), bind.key(), bind.incident(), bind.from(), bind.until(), bind));
            }
            case AddNote note -> {
                notes.add(note);
                about(note.incident(), note);
            }
            case DescribeIncident describe -> about(describe.incident(), describe);
            case SetStatus status -> about(status.incident(), status);
            case SetMilestone milestone -> about(milestone.incident(), milestone);
            case GiveLabel label -> {
                labels.computeIfAbsent(label.incident(), id -> new ArrayList<>())
                        .add(label.label());
                String key = "incident:" + label.label();
                span(new Span("span|" + label.id(), key, label.incident(), null, null, label));
            }
            case Expire expire -> expired.addAll(expire.signals());
            case Erase erase -> line(erase.line(), erase);
            case CorrectTime time -> line(time.line(), time);
            case HideEntry hide -> line(hide.line(), hide);
            case PinEntry pin -> line(pin.line(), pin);
            case SplitLine split -> line(split.line(), split);
            case JoinLine join -> {
                joins.add(join);
                joinedWith.computeIfAbsent(join.line(), id -> new HashSet<>()).add(join.into());
                joinedWith.computeIfAbsent(join.into(), id -> new HashSet<>()).add(join.line());
                line(join.line(), join);
            }
            case MoveLines move -> {
                move.lines().forEach(line -> line(line, move));
                movedTo.computeIfAbsent(move.incident(), id -> new HashSet<>()).addAll(move.lines());
            }
            case MergeIncidents merge -> {
                merges.add(merge);
                about(merge.incident(), merge);
                about(merge.into(), merge);
            }
            case Undo ignored -> {
                // what it takes back is already left out
            }
        }
    }

    private void span(Span span) {
        spans.computeIfAbsent(span.key(), key -> new ArrayList<>()).add(span);
        spansByIncident
                .computeIfAbsent(span.incident(), id -> new ArrayList<>())
                .add(span);
    }

    private void about(UUID incident, Ruling ruling) {
        incidents.computeIfAbsent(incident, id -> new ArrayList<>()).add(ruling);
    }

    private void line(UUID line, Ruling ruling) {
        lines.put(line, on(line).with(ruling));
    }

    /** The rulings in force by id, oldest first. */
    public Map<UUID, Ruling> inForce() {
        return inForce;
    }

    /** What was decided about a line or the entry it leads. */
    public LineRulings on(UUID line) {
        return lines.isEmpty() ? LineRulings.NONE : lines.getOrDefault(line, LineRulings.NONE);
    }

    /** What people decided about the incident with this opener, oldest first; without openings by hand. */
    public List<Ruling> about(UUID opener) {
        return incidents.getOrDefault(opener, List.of());
    }

    /** In which spans keys are bound, by key. */
    public Map<String, List<Span>> spans() {
        return spans;
    }

    /** The spans that name this opener. */
    public List<Span> spansOf(UUID opener) {
        return spansByIncident.getOrDefault(opener, List.of());
    }

    /** The labels given to the incident with this opener. */
    public List<String> labels(UUID opener) {
        return labels.getOrDefault(opener, List.of());
    }

    /** All joins in force, oldest first. */
    public List<JoinLine> joins() {
        return joins;
    }

    /** The lines that a join in force names beside this one, also where a newer ruling overrules it. */
    public Set<UUID> joinedWith(UUID line) {
        return joinedWith.getOrDefault(line, Set.of());
    }

    /** All merges in force, oldest first. */
    public List<MergeIncidents> merges() {
        return merges;
    }

    /** The lines that people moved to the incident with this opener, also those that were moved on since then. */
    public Set<UUID> movedTo(UUID opener) {
        return movedTo.getOrDefault(opener, Set.of());
    }

    /** All signals that expired. */
    public Set<UUID> expired() {
        return expired;
    }

    /** All notes in force. */
    public List<AddNote> notes() {
        return notes;
    }

    /** All openings by hand in force, by the uuid of the incident they open. */
    public Map<UUID, OpenIncident> openings() {
        return openings;
    }
}

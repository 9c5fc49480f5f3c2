package io.debrief.timeline.assignment;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.Rulings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The whole assignment at once, for the definition: every line tries the strata in their order, and a later stratum never
 * feeds an earlier one.
 */
public final class Assignment {

    private final Rulings rulings;
    private final Map<UUID, Frame> frames = new HashMap<>();
    private final Map<UUID, SortedSet<Line>> lines = new HashMap<>();
    private final List<Line> unassigned = new ArrayList<>();

    private Assignment(Rulings rulings) {
        this.rulings = rulings;
    }

    /** Assigns all lines. */
    public static Assignment of(Collection<Line> lines, Rulings rulings) {
        Assignment assignment = new Assignment(rulings);
        List<Line> leftover = assignment.lasting(lines);
        leftover = assignment.linked(leftover, lines);
        leftover = assignment.sessions(assignment.recurring(leftover));
        assignment.unassigned.addAll(leftover);
        return assignment;
    }

    /** All incidents' frames by uuid. */
    public Map<UUID, Frame> frames() {
        return frames;
    }

    /** The lines of an incident, by time. */
    public SortedSet<Line> lines(UUID incident) {
        return lines.computeIfAbsent(incident, id -> new TreeSet<>(Line.BY_TIME));
    }

    /** The lines that belong to no incident. */
    public List<Line> unassigned() {
        return unassigned;
    }

    private List<Line> lasting(Collection<Line> all) {
        Openers openers = new Openers();
        Map<String, NavigableSet<Line>> byFingerprint = new HashMap<>();
        for (Line line : all) {
            openers.add(line, rulings);
            String fingerprint = line.fingerprint();
            if (fingerprint != null) {
                byFingerprint
                        .computeIfAbsent(fingerprint, key -> new TreeSet<>(Line.BY_TIME))
                        .add(line);
            }
        }
        LastingKeys keys =
                new LastingKeys(rulings, openers, key -> byFingerprint.getOrDefault(key, new TreeSet<>(Line.BY_TIME)));
        Components components = Components.of(rulings, openers, keys, all);
        List<Line> leftover = new ArrayList<>();
        for (Line line : all) {
            List<String> nodes = keys.nodes(line);
            Component component = nodes.isEmpty() ? null : components.of(nodes.getFirst());
            if (component == null) {
                leftover.add(line);
            } else {
                lines(component.uuid()).add(line);
            }
        }
        for (Component component : components.all()) {
            frames.put(component.uuid(), Frames.of(component, lines(component.uuid()), rulings));
        }
        return leftover;
    }

    private List<Line> linked(List<Line> lines, Collection<Line> all) {
        Map<String, List<Frame>> byName = new HashMap<>();
        for (Frame frame : frames.values()) {
            frame.linked()
                    .forEach(name ->
                            byName.computeIfAbsent(name, k -> new ArrayList<>()).add(frame));
        }
        Map<String, List<Line>> byKey = new HashMap<>();
        for (Line line : all) {
            line.keys()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(line));
        }
        List<Line> leftover = new ArrayList<>();
        for (Line line : lines) {
            Set<String> names = Linked.namesOf(line, key -> byKey.getOrDefault(key, List.of()));
            Frame frame = Linked.choose(line, names, name -> byName.getOrDefault(name, List.of()));
            if (frame == null) {
                leftover.add(line);
            } else {
                lines(frame.uuid()).add(line);
            }
        }
        return leftover;
    }

    private List<Line> recurring(List<Line> lines) {
        Map<String, List<Frame>> byKey = new HashMap<>();
        for (Frame frame : frames.values()) {
            frame.recurring()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(frame));
        }
        List<Line> leftover = new ArrayList<>();
        for (Line line : lines) {
            Frame frame = RecurringKeys.choose(line, key -> byKey.getOrDefault(key, List.of()));
            if (frame == null) {
                leftover.add(line);
            } else {
                lines(frame.uuid()).add(line);
            }
        }
        return leftover;
    }

    private List<Line> sessions(List<Line> lines) {
        List<Line> paging = lines.stream()
                .filter(line -> !line.said().isEmpty() && Sessions.isPaging(line))
                .toList();
        Map<String, List<Line>> byFingerprint = paging.stream()
                .filter(line -> line.fingerprint() != null)
                .collect(Collectors.groupingBy(line -> String.valueOf(line.fingerprint())));
        Map<Line, List<Line>> resolutionsOf = new HashMap<>();
        for (Line line : lines) {
            Line alert = resolvedBy(line, byFingerprint);
            if (alert != null) {
                resolutionsOf.computeIfAbsent(alert, of -> new ArrayList<>()).add(line);
            }
        }
        Set<Line> suspected = new HashSet<>();
        for (List<Line> storm : Sessions.storms(Sessions.of(paging))) {
            List<Line> resolutions = storm.stream()
                    .flatMap(alert -> resolutionsOf.getOrDefault(alert, List.of()).stream())
                    .toList();
            Frame frame = Sessions.suspected(storm, resolutions, rulings);
            frames.put(frame.uuid(), frame);
            lines(frame.uuid()).addAll(storm);
            lines(frame.uuid()).addAll(resolutions);
            suspected.addAll(lines(frame.uuid()));
        }
        return lines.stream().filter(line -> !suspected.contains(line)).toList();
    }

    /** The latest leftover alert of a leftover resolution's fingerprint that does not come after it. */
    private static @Nullable Line resolvedBy(Line line, Map<String, List<Line>> byFingerprint) {
        String fingerprint = line.fingerprint();
        if (!line.kind().equals(SignalKind.ALERT_RESOLVED) || fingerprint == null) {
            return null;
        }
        Line latest = null;
        for (Line alert : byFingerprint.getOrDefault(fingerprint, List.of())) {
            boolean before = !alert.at().isAfter(line.at());
            if (before && (latest == null || Line.BY_TIME.compare(alert, latest) > 0)) {
                latest = alert;
            }
        }
        return latest;
    }
}

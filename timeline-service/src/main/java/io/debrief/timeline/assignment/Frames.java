package io.debrief.timeline.assignment;

import io.debrief.timeline.line.Keys;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.DescribeIncident;
import io.debrief.timeline.ruling.MergeIncidents;
import io.debrief.timeline.ruling.MoveLines;
import io.debrief.timeline.ruling.OpenIncident;
import io.debrief.timeline.ruling.Ruling;
import io.debrief.timeline.ruling.Rulings;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What lasting keys and rulings alone say of an incident. Recurring keys never feed this: a later stratum feeds no earlier one. */
public final class Frames {

    private Frames() {}

    /**
     * The frame of an incident.
     *
     * @param component its openers
     * @param lines the lines that hang on its nodes
     */
    public static Frame of(Component component, Collection<Line> lines, Rulings rulings) {
        List<Ruling> about = about(component, rulings);
        return new Frame(
                component,
                false,
                component.openers().stream()
                        .map(Opener::at)
                        .min(Instant::compareTo)
                        .orElseThrow(),
                Endings.of(component, lines, about),
                recurring(component, lines, about, rulings),
                Linked.names(lines));
    }

    /** What people decided about an incident under any of its own openers, oldest first. */
    public static List<Ruling> about(Component component, Rulings rulings) {
        return component.ownOpeners().stream()
                .flatMap(opener -> rulings.about(opener.uuid()).stream())
                .distinct()
                .sorted(Rulings.OLDEST_FIRST)
                .toList();
    }

    /** The services a person said last, null where nobody did. */
    public static @Nullable List<String> describedServices(List<Ruling> about) {
        List<String> services = null;
        for (Ruling ruling : about) {
            if (ruling instanceof DescribeIncident describe && describe.services() != null) {
                services = describe.services();
            }
        }
        return services;
    }

    /** The services that incidents brought along which people merged into this one. */
    public static Set<String> mergedServices(Component component, Rulings rulings) {
        if (component.own() == component.openers().size()) {
            return Set.of();
        }
        Set<UUID> openers = component.openers().stream().map(Opener::uuid).collect(Collectors.toSet());
        Set<String> services = new TreeSet<>();
        for (UUID opener : openers) {
            for (Ruling ruling : rulings.about(opener)) {
                if (ruling instanceof MergeIncidents merge
                        && openers.contains(merge.incident())
                        && openers.contains(merge.into())) {
                    services.addAll(merge.services());
                }
            }
        }
        return services;
    }

    private static SortedSet<String> recurring(
            Component component, Collection<Line> lines, List<Ruling> about, Rulings rulings) {
        SortedSet<String> keys = recurring(component, lines, rulings);
        List<String> described = describedServices(about);
        if (described == null) {
            for (Opener opener : component.openers()) {
                OpenIncident opening = opener.opening();
                for (String service : opening == null ? List.<String>of() : opening.services()) {
                    keys.add(Keys.SERVICE + service);
                }
            }
        } else {
            keys.removeIf(key -> key.startsWith(Keys.SERVICE));
            described.forEach(service -> keys.add(Keys.SERVICE + service));
        }
        mergedServices(component, rulings).forEach(service -> keys.add(Keys.SERVICE + service));
        return keys;
    }

    /** What people moved here brings nothing along. */
    private static boolean isMoved(Line line, Component component, Rulings rulings) {
        MoveLines moved = rulings.on(line.id()).moved();
        return moved != null
                && component.openers().stream().anyMatch(opener -> opener.uuid().equals(moved.incident()));
    }

    private static SortedSet<String> recurring(Component component, Collection<Line> lines, Rulings rulings) {
        SortedSet<String> keys = new TreeSet<>();
        for (Line line : lines) {
            boolean tells = (line.kind().startsWith("alert.") || line.kind().startsWith("incident."))
                    && !isMoved(line, component, rulings);
            for (String key : tells ? line.keys() : List.<String>of()) {
                if (Keys.isRecurring(key)) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }
}

package io.debrief.timeline.milestone;

import io.debrief.timeline.assignment.Component;
import io.debrief.timeline.assignment.Frames;
import io.debrief.timeline.assignment.Opener;
import io.debrief.timeline.assignment.Opener.Way;
import io.debrief.timeline.line.Facts;
import io.debrief.timeline.line.Facts.Mark;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.DescribeIncident;
import io.debrief.timeline.ruling.OpenIncident;
import io.debrief.timeline.ruling.Ruling;
import io.debrief.timeline.ruling.Rulings;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an incident is called, how bad it is, what it is about, who does what: what a person said last; else by the opening
 * by hand, else as its openers show it. A severity comes from a person, an opening by hand, or the latest priority of the
 * provider's incident ({@code P1} is {@code sev1}); an alert's severity is none. A private channel makes it restricted.
 */
record Described(
        String title, @Nullable String severity, List<String> services, boolean restricted, Map<String, String> roles) {

    static Described of(Component component, Collection<Line> lines, List<Ruling> about, Rulings rulings) {
        String title = openedAs(component);
        String severity = openedAt(component, lines);
        Map<String, String> roles = new TreeMap<>();
        for (Ruling ruling : about) {
            if (ruling instanceof DescribeIncident described) {
                title = described.title() == null ? title : described.title();
                severity = described.severity() == null ? severity : described.severity();
                give(roles, described.roles());
            }
        }
        return new Described(
                title,
                severity,
                services(component, lines, about, rulings),
                restricted(component, lines, rulings),
                roles);
    }

    private static void give(Map<String, String> roles, @Nullable Map<String, String> given) {
        if (given == null) {
            return;
        }
        given.forEach((role, person) -> {
            if (person.isEmpty()) {
                roles.remove(role);
            } else {
                roles.put(role, person);
            }
        });
    }

    private static String openedAs(Component component) {
        List<Opener> earliest =
                component.ownOpeners().stream().sorted(Opener.EARLIEST).toList();
        for (Opener opener : earliest) {
            if (opener.opening() != null) {
                return opener.opening().title();
            }
        }
        for (Opener opener : earliest) {
            Line line = opener.line();
            if (line != null && !line.title().isBlank()) {
                return line.title();
            }
        }
        return "Untitled incident";
    }

    private static @Nullable String openedAt(Component component, Collection<Line> lines) {
        String severity = null;
        for (Opener opener : component.ownOpeners()) {
            OpenIncident opening = opener.opening();
            if (severity == null && opening != null) {
                severity = opening.severity();
            }
        }
        return severity == null ? grade(component, lines) : severity;
    }

    private static @Nullable String grade(Component component, Collection<Line> lines) {
        Set<String> keys = new TreeSet<>();
        component.ownOpeners().stream()
                .filter(opener -> opener.way() == Way.PROVIDER)
                .forEach(opener -> keys.add(opener.node()));
        String grade = null;
        for (Line line : lines) {
            if (keys.isEmpty() || line.keys().stream().noneMatch(keys::contains)) {
                continue;
            }
            for (Facts fact : line.said()) {
                grade = fact.grade() == null ? grade : fact.grade();
            }
        }
        return grade;
    }

    /** An incident that was merged into this one can only make it restricted, never open it up. */
    private static boolean restricted(Component component, Collection<Line> lines, Rulings rulings) {
        Set<UUID> own = component.ownOpeners().stream().map(Opener::uuid).collect(Collectors.toSet());
        List<DescribeIncident> words = component.openers().stream()
                .flatMap(opener -> rulings.about(opener.uuid()).stream())
                .filter(DescribeIncident.class::isInstance)
                .map(DescribeIncident.class::cast)
                .filter(word -> word.restricted() != null)
                .sorted(Rulings.OLDEST_FIRST)
                .toList();
        boolean restricted = openedRestricted(component, lines);
        for (DescribeIncident word : words) {
            boolean said = Boolean.TRUE.equals(word.restricted());
            restricted = own.contains(word.incident()) ? said : restricted || said;
        }
        return restricted;
    }

    private static boolean openedRestricted(Component component, Collection<Line> lines) {
        for (Opener opener : component.openers()) {
            if (opener.opening() != null && opener.opening().restricted()) {
                return true;
            }
        }
        for (Line line : lines) {
            if (line.is(Mark.PRIVATE)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> services(
            Component component, Collection<Line> lines, List<Ruling> about, Rulings rulings) {
        Set<String> services = new HashSet<>(Frames.mergedServices(component, rulings));
        List<String> described = Frames.describedServices(about);
        if (described != null) {
            services.addAll(described);
            return services.stream().sorted().toList();
        }
        for (Opener opener : component.openers()) {
            OpenIncident opening = opener.opening();
            if (opening != null) {
                services.addAll(opening.services());
            }
        }
        for (Line line : lines) {
            boolean tells = line.kind().startsWith("alert.") || line.kind().startsWith("incident.");
            services.addAll(tells ? line.services() : List.of());
        }
        return services.stream().sorted().toList();
    }
}

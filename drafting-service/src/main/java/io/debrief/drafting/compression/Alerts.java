package io.debrief.drafting.compression;

import io.debrief.drafting.evidence.EvidenceLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The alerts of an incident, by what they say with the changing parts masked. */
final class Alerts {

    private static final Pattern CHANGING = Pattern.compile(
            "[\\p{L}\\p{N}]++(?:-[\\p{L}\\p{N}]++)*+-[a-z0-9]{5,10}(?:-[a-z0-9]{5})?+|[0-9a-f]{7,40}|\\d++");

    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** Alerts that say the same thing of the same services. */
    record Group(List<EvidenceLine> fired, List<EvidenceLine> resolved) {

        EvidenceLine first() {
            return fired.get(0);
        }

        EvidenceLine last() {
            return fired.get(fired.size() - 1);
        }

        /** Whether every alert of it says exactly the same. */
        boolean sameTitle() {
            return fired.stream().map(EvidenceLine::title).distinct().count() == 1;
        }

        /** The last resolution, where nothing fired after it. */
        Optional<EvidenceLine> end() {
            if (resolved.isEmpty()) {
                return Optional.empty();
            }
            EvidenceLine end = resolved.get(resolved.size() - 1);
            return end.at().isBefore(last().at()) ? Optional.empty() : Optional.of(end);
        }

        int weight() {
            String severity = first().severity() == null ? "" : first().severity();
            return switch (severity) {
                case "critical" -> 3;
                case "error" -> 2;
                case "warning" -> 1;
                default -> 0;
            };
        }
    }

    Alerts(List<EvidenceLine> lines) {
        for (EvidenceLine line : lines) {
            boolean fired = line.kind().equals("alert.fired");
            boolean resolved = line.kind().equals("alert.resolved");
            if (fired || resolved && groups.containsKey(key(line))) {
                Group group = groups.computeIfAbsent(key(line), k -> new Group(new ArrayList<>(), new ArrayList<>()));
                (fired ? group.fired() : group.resolved()).add(line);
            }
        }
    }

    private static String key(EvidenceLine line) {
        return CHANGING.matcher(line.title()).replaceAll("#") + "|" + line.services();
    }

    List<Group> groups() {
        return List.copyOf(groups.values());
    }

    /** The earliest alert of the highest severity there is within the first alerts, else the earliest. */
    Optional<EvidenceLine> first() {
        return groups.values().stream().map(Group::first).min((a, b) -> a.at().compareTo(b.at()));
    }

    /** The last resolution, where every alert was resolved. */
    Optional<EvidenceLine> allClear() {
        List<Optional<EvidenceLine>> ends =
                groups.values().stream().map(Group::end).toList();
        if (ends.isEmpty() || ends.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return ends.stream().flatMap(Optional::stream).max((a, b) -> a.at().compareTo(b.at()));
    }
}

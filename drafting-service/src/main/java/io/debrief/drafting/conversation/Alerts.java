package io.debrief.drafting.conversation;

import io.debrief.drafting.evidence.EvidenceLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The alerts of an incident, by what they say with the changing parts masked. */
public final class Alerts {

    private static final Pattern CHANGING = Pattern.compile(
            "[\\p{L}\\p{N}]++(?:-[\\p{L}\\p{N}]++)*+-[a-z0-9]{5,10}(?:-[a-z0-9]{5})?+|[0-9a-f]{7,40}|\\d++");

    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** Alerts that say the same thing of the same services. */
    public record Group(List<EvidenceLine> fired, List<EvidenceLine> resolved) {

        /** The first time it fired. */
        public EvidenceLine first() {
            return fired.get(0);
        }

        /** The last time it fired. */
        public EvidenceLine last() {
            return fired.get(fired.size() - 1);
        }

        /** Whether every alert of it says exactly the same. */
        public boolean sameTitle() {
            return fired.stream().map(EvidenceLine::title).distinct().count() == 1;
        }

        /** The last resolution, where nothing fired after it. */
        public Optional<EvidenceLine> end() {
            if (resolved.isEmpty()) {
                return Optional.empty();
            }
            EvidenceLine end = resolved.get(resolved.size() - 1);
            return end.at().isBefore(last().at()) ? Optional.empty() : Optional.of(end);
        }

        /** How grave it is, from 0 to 3. */
        public int weight() {
            String severity = first().severity() == null ? "" : first().severity();
            return switch (severity) {
                case "critical" -> 3;
                case "error" -> 2;
                case "warning" -> 1;
                default -> 0;
            };
        }
    }

    /** The alerts among these lines, which stand in the order of time. */
    public Alerts(List<EvidenceLine> lines) {
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

    /** The groups, by their first alert. */
    public List<Group> groups() {
        return List.copyOf(groups.values());
    }

    /** The earliest alert. */
    public Optional<EvidenceLine> first() {
        return groups.values().stream().map(Group::first).min((a, b) -> a.at().compareTo(b.at()));
    }

    /** The last resolution, where every alert was resolved. */
    public Optional<EvidenceLine> allClear() {
        List<Optional<EvidenceLine>> ends =
                groups.values().stream().map(Group::end).toList();
        if (ends.isEmpty() || ends.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return ends.stream().flatMap(Optional::stream).max((a, b) -> a.at().compareTo(b.at()));
    }
}

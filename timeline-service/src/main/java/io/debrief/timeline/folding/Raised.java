package io.debrief.timeline.folding;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.folding.Classes.Reason;
import io.debrief.timeline.line.Keys;
import io.debrief.timeline.line.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A provider's incident and the alert group it was raised for, known by one {@code dedup:} key on both. Its opening is the
 * group's first firing line, its resolution the group's last resolved line; acknowledgements and the group's other alerts
 * stay alone. Where a group raised several incidents one after the other, each takes the group's lines up to its resolution,
 * or up to the next opening where that comes first or there is none.
 */
final class Raised {

    /** One provider incident and the places of what it may join with. */
    private static final class Episode {
        private int opened = -1;
        private int resolved = -1;
        private int firstFired = -1;
        private int lastResolved = -1;

        private int earliest() {
            return opened >= 0 ? opened : resolved;
        }
    }

    private Raised() {}

    static void join(List<Line> lines, Classes.View classes) {
        Map<String, String> groups = groups(lines);
        if (groups.isEmpty()) {
            return;
        }
        Map<String, Map<String, Episode>> byGroup = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String incident = incident(line);
            String group = incident == null ? null : groups.get(incident);
            if (incident != null && group != null) {
                note(
                        byGroup.computeIfAbsent(group, g -> new TreeMap<>())
                                .computeIfAbsent(incident, g -> new Episode()),
                        line,
                        i);
            }
        }
        byGroup.forEach((group, episodes) -> join(group, episodes, lines, classes));
    }

    private static void join(String group, Map<String, Episode> episodes, List<Line> lines, Classes.View classes) {
        List<Episode> inOrder = new ArrayList<>(episodes.values());
        inOrder.removeIf(episode -> episode.earliest() < 0);
        inOrder.sort(Comparator.comparingInt(Episode::earliest));
        int current = 0;
        for (int i = 0; i < lines.size() && current < inOrder.size(); i++) {
            Line line = lines.get(i);
            if (!line.kind().startsWith("alert.") || !line.keys().contains(group)) {
                continue;
            }
            while (isOver(inOrder, current, line.at(), lines)) {
                current++;
            }
            Episode episode = inOrder.get(current);
            if (line.kind().equals(SignalKind.ALERT_FIRED) && episode.firstFired < 0) {
                episode.firstFired = i;
            } else if (line.kind().equals(SignalKind.ALERT_RESOLVED)) {
                episode.lastResolved = i;
            }
        }
        for (Episode episode : inOrder) {
            joinBoth(episode.opened, episode.firstFired, classes);
            joinBoth(episode.resolved, episode.lastResolved, classes);
        }
    }

    private static void joinBoth(int one, int other, Classes.View classes) {
        if (one >= 0 && other >= 0) {
            classes.join(one, other, Reason.DEDUP);
        }
    }

    private static boolean isOver(List<Episode> episodes, int current, Instant at, List<Line> lines) {
        if (current + 1 >= episodes.size()) {
            return false;
        }
        Instant next = lines.get(episodes.get(current + 1).earliest()).at();
        int resolved = episodes.get(current).resolved;
        Instant end = resolved >= 0 && lines.get(resolved).at().isBefore(next)
                ? lines.get(resolved).at()
                : next;
        return at.isAfter(end);
    }

    /** Which group each provider incident was raised for. */
    private static Map<String, String> groups(List<Line> lines) {
        Map<String, String> groups = new HashMap<>();
        for (Line line : lines) {
            String incident = incident(line);
            String group = incident == null ? null : Keys.first(line.keys(), Keys.DEDUP);
            if (incident != null && group != null) {
                groups.putIfAbsent(incident, group);
            }
        }
        return groups;
    }

    private static @Nullable String incident(Line line) {
        if (!line.kind().startsWith("incident.")) {
            return null;
        }
        return line.keys().stream().filter(Keys::isProviderIncident).findFirst().orElse(null);
    }

    private static void note(Episode episode, Line line, int place) {
        if (line.kind().equals(SignalKind.INCIDENT_OPENED) && episode.opened < 0) {
            episode.opened = place;
        } else if (line.kind().equals(SignalKind.INCIDENT_RESOLVED)) {
            episode.resolved = place;
        }
    }
}

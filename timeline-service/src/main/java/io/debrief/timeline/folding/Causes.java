package io.debrief.timeline.folding;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.line.Keys;
import io.debrief.timeline.line.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What each entry comes after, by its first line: a reply after its parent, a resolution after the latest firing of its alert
 * before it, a provider's resolution after that incident's opening, a push after its merge. At most one cause each.
 */
final class Causes {

    private final Map<UUID, Integer> byLine = new HashMap<>();
    private final Map<String, List<Firing>> fired = new HashMap<>();
    private final Map<String, Integer> opened = new HashMap<>();
    private final Map<String, Integer> merged = new HashMap<>();

    private record Firing(Line line, int place) {}

    private Causes(List<Group> groups) {
        Map<String, Line> openedFirst = new HashMap<>();
        boolean threaded =
                groups.stream().anyMatch(group -> group.first().first().thread() != null);
        for (int i = 0; i < groups.size(); i++) {
            for (Line line : groups.get(i).lines()) {
                if (threaded) {
                    byLine.put(line.id(), i);
                }
                note(line, i, openedFirst);
            }
        }
    }

    private void note(Line line, int place, Map<String, Line> openedFirst) {
        switch (line.kind()) {
            case SignalKind.ALERT_FIRED -> {
                String fingerprint = line.fingerprint();
                if (fingerprint != null) {
                    fired.computeIfAbsent(fingerprint, key -> new ArrayList<>()).add(new Firing(line, place));
                }
            }
            case SignalKind.INCIDENT_OPENED -> first(opened, provider(line), line, place, openedFirst);
            case SignalKind.CHANGE_MERGED ->
                first(merged, Keys.first(line.keys(), Keys.COMMIT), line, place, openedFirst);
            default -> {
                // nothing comes after it by its kind
            }
        }
    }

    private static void first(
            Map<String, Integer> places, @Nullable String key, Line line, int place, Map<String, Line> firsts) {
        if (key == null) {
            return;
        }
        Line before = firsts.get(key);
        if (before == null || Line.BY_TIME.compare(line, before) < 0) {
            firsts.put(key, line);
            places.put(key, place);
        }
    }

    /** The place of each group's cause among the groups; -1 where it has none. */
    static int[] of(List<Group> groups) {
        Causes causes = new Causes(groups);
        causes.fired.values().forEach(firings -> firings.sort(Comparator.comparing(Firing::line, Line.BY_TIME)));
        int[] cause = new int[groups.size()];
        Arrays.fill(cause, -1);
        for (int i = 0; i < cause.length; i++) {
            Integer found = causes.causeOf(groups.get(i).first());
            if (found != null && found != i) {
                cause[i] = found;
            }
        }
        return cause;
    }

    private @Nullable Integer causeOf(Line line) {
        UUID thread = line.first().thread();
        if (thread != null) {
            return byLine.get(thread);
        }
        return switch (line.kind()) {
            case SignalKind.ALERT_RESOLVED -> latestFired(line);
            case SignalKind.INCIDENT_RESOLVED -> find(opened, provider(line));
            case SignalKind.CHANGE_PUSHED -> find(merged, Keys.first(line.keys(), Keys.COMMIT));
            default -> null;
        };
    }

    private @Nullable Integer latestFired(Line resolved) {
        String fingerprint = resolved.fingerprint();
        List<Firing> firings = fingerprint == null ? null : fired.get(fingerprint);
        if (firings == null) {
            return null;
        }
        // How many of them are not later than the resolution.
        int low = 0;
        int high = firings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (firings.get(middle).line().at().isAfter(resolved.at())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? null : firings.get(low - 1).place();
    }

    private static @Nullable String provider(Line line) {
        return line.keys().stream().filter(Keys::isProviderIncident).findFirst().orElse(null);
    }

    private static @Nullable Integer find(Map<String, Integer> places, @Nullable String key) {
        return key == null ? null : places.get(key);
    }
}

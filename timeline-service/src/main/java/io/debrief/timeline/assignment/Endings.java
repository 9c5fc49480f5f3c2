package io.debrief.timeline.assignment;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.assignment.Opener.Way;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.Ruling;
import io.debrief.timeline.ruling.SetMilestone;
import io.debrief.timeline.ruling.SetStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When an incident ends: when a person says so; else when all that opened it and can be resolved is (the last of several);
 * else when its channels are archived. Opened again by a person, only what comes later ends it.
 */
final class Endings {

    private static final Set<String> AGAIN = Set.of("triggered", "reopened", "firing");

    private Endings() {}

    static @Nullable Ending of(Component component, Collection<Line> lines, List<Ruling> about) {
        Ending byPerson = null;
        Instant reopened = null;
        for (Ruling ruling : about) {
            if (ruling instanceof SetStatus status) {
                byPerson = status.resolved() ? new Ending(status.at(), null) : null;
                reopened = status.resolved() ? null : status.at();
            } else if (ruling instanceof SetMilestone milestone
                    && milestone.name().equals("resolved")) {
                byPerson = new Ending(milestone.at(), null);
                reopened = null;
            }
        }
        if (byPerson != null) {
            return byPerson;
        }
        Ending derived = derived(component, lines);
        boolean counts = derived != null && (reopened == null || derived.at().isAfter(reopened));
        return counts ? derived : null;
    }

    private static @Nullable Ending derived(Component component, Collection<Line> lines) {
        List<@Nullable Ending> resolvable = new ArrayList<>();
        List<@Nullable Ending> channels = new ArrayList<>();
        for (Opener opener : component.openers()) {
            if (opener.way() == Way.PROVIDER) {
                resolvable.add(provider(opener.node(), lines));
            } else if (opener.way() == Way.ALERT) {
                resolvable.add(alert(opener, lines));
            } else if (opener.way() == Way.CHANNEL) {
                channels.add(archived(opener.node(), lines));
            }
        }
        Ending resolved = last(resolvable);
        return resolved == null ? last(channels) : resolved;
    }

    /** The last of these, null where there is none or one has not ended. */
    private static @Nullable Ending last(List<@Nullable Ending> endings) {
        Ending last = null;
        for (Ending ending : endings) {
            if (ending == null) {
                return null;
            }
            last = last == null ? ending : Ending.later(last, ending);
        }
        return last;
    }

    private static @Nullable Ending provider(String key, Collection<Line> lines) {
        Ending ending = null;
        for (Line line : sorted(key, lines)) {
            if (resolves(line)) {
                ending = new Ending(line.at(), line.id());
            } else if (line.kind().equals(SignalKind.INCIDENT_OPENED) || AGAIN.contains(status(line))) {
                ending = null;
            }
        }
        return ending;
    }

    /** An Opsgenie alert that paged may have a lower priority by the time it is closed: then it is an alert's resolution. */
    private static boolean resolves(Line line) {
        return line.kind().equals(SignalKind.INCIDENT_RESOLVED) || line.kind().equals(SignalKind.ALERT_RESOLVED);
    }

    private static String status(Line line) {
        String status = line.first().status();
        return status == null ? "" : status;
    }

    /** Resolutions hang on the alert that opened: the first one after it is the only one here. */
    private static @Nullable Ending alert(Opener opener, Collection<Line> lines) {
        Line alert = opener.line();
        if (alert == null) {
            return null;
        }
        Line first = null;
        for (Line line : lines) {
            boolean resolves = line.kind().equals(SignalKind.ALERT_RESOLVED)
                    && sameFingerprint(alert, line)
                    && !line.at().isBefore(alert.at());
            if (resolves && (first == null || Line.BY_TIME.compare(line, first) < 0)) {
                first = line;
            }
        }
        return first == null ? null : new Ending(first.at(), first.id());
    }

    private static boolean sameFingerprint(Line one, Line other) {
        String fingerprint = one.fingerprint();
        return fingerprint != null && other.keys().contains(fingerprint);
    }

    private static @Nullable Ending archived(String key, Collection<Line> lines) {
        Ending ending = null;
        for (Line line : sorted(key, lines)) {
            if (line.kind().equals(SignalKind.CHANNEL_ARCHIVED)) {
                ending = new Ending(line.at(), line.id());
            }
        }
        return ending;
    }

    private static Collection<Line> sorted(String key, Collection<Line> lines) {
        TreeSet<Line> sorted = new TreeSet<>(Line.BY_TIME);
        for (Line line : lines) {
            if (line.keys().contains(key) && !line.kind().startsWith("message.")) {
                sorted.add(line);
            }
        }
        return sorted;
    }
}

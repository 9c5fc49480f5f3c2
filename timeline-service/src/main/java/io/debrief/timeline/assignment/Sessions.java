package io.debrief.timeline.assignment;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.line.Facts.Mark;
import io.debrief.timeline.line.Keys;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.Rulings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Stratum four: leftover alerts of paging severity (critical and error, which pagers treat as high urgency). Per service, gaps
 * of at most 30 minutes make one session; sessions that begin within 10 minutes of each other and are about five or more
 * services are one. Each opens a suspected incident. A leftover resolution goes with the latest leftover alert of its
 * fingerprint before it.
 */
public final class Sessions {

    /** The longest gap between two alerts of one session. */
    public static final Duration GAP = Duration.ofMinutes(30);

    /** The longest gap between the beginnings of sessions that may be one storm. */
    public static final Duration STORM_GAP = Duration.ofMinutes(10);

    private static final int STORM_SERVICES = 5;
    private static final Set<String> PAGING = Set.of("critical", "error");

    private Sessions() {}

    /** Whether a leftover line can open a suspected incident. */
    public static boolean isPaging(Line line) {
        String severity = line.first().severity();
        return line.kind().equals(SignalKind.ALERT_FIRED)
                && !line.is(Mark.TEST)
                && severity != null
                && PAGING.contains(severity);
    }

    /** What a session of the line runs by: its services, else its group, else its fingerprint. */
    public static List<String> chainKeys(Line line) {
        List<String> services =
                line.keys().stream().filter(key -> key.startsWith(Keys.SERVICE)).toList();
        if (!services.isEmpty()) {
            return services;
        }
        String dedup = Keys.first(line.keys(), Keys.DEDUP);
        String key = dedup == null ? line.fingerprint() : dedup;
        return key == null ? List.of() : List.of(key);
    }

    /** Whether two neighbours of one chain are one run. */
    public static boolean isOneRun(Line earlier, Line later) {
        return Duration.between(earlier.at(), later.at()).compareTo(GAP) <= 0;
    }

    /** The sessions of these alerts. */
    public static List<Session> of(Collection<Line> alerts) {
        Joined<Line> joined = new Joined<>();
        Map<String, SortedSet<Line>> chains = new HashMap<>();
        for (Line alert : alerts) {
            joined.rule(alert, false);
            for (String key : chainKeys(alert)) {
                chains.computeIfAbsent(key, k -> new TreeSet<>(Line.BY_TIME)).add(alert);
            }
        }
        for (SortedSet<Line> chain : chains.values()) {
            Line before = null;
            for (Line alert : chain) {
                if (before != null && isOneRun(before, alert)) {
                    joined.join(before, alert);
                }
                before = alert;
            }
        }
        Map<Line, SortedSet<Line>> runs = new HashMap<>();
        for (Line alert : alerts) {
            runs.computeIfAbsent(joined.root(alert), root -> new TreeSet<>(Line.BY_TIME))
                    .add(alert);
        }
        return runs.values().stream().map(run -> new Session(List.copyOf(run))).toList();
    }

    /** The suspected incidents of these sessions, each as its alerts by time. */
    public static List<List<Line>> storms(Collection<Session> sessions) {
        List<Session> byStart = new ArrayList<>(sessions);
        byStart.sort(Comparator.comparing(session -> session.alerts().getFirst(), Line.BY_TIME));
        List<List<Line>> storms = new ArrayList<>();
        List<Session> together = new ArrayList<>();
        for (Session session : byStart) {
            if (!together.isEmpty() && !beginsWith(together.getLast(), session)) {
                close(together, storms);
            }
            together.add(session);
        }
        close(together, storms);
        return storms;
    }

    /** Whether two sessions, neighbours by start, may be one storm. */
    public static boolean beginsWith(Session earlier, Session later) {
        return Duration.between(earlier.start(), later.start()).compareTo(STORM_GAP) <= 0;
    }

    private static void close(List<Session> together, List<List<Line>> storms) {
        Set<String> services = new TreeSet<>();
        together.forEach(session -> services.addAll(session.services()));
        if (services.size() >= STORM_SERVICES) {
            SortedSet<Line> all = new TreeSet<>(Line.BY_TIME);
            together.forEach(session -> all.addAll(session.alerts()));
            storms.add(List.copyOf(all));
        } else {
            together.forEach(session -> storms.add(session.alerts()));
        }
        together.clear();
    }

    /** The frame of a suspected incident: it closes itself when all its alerts are resolved. */
    public static Frame suspected(List<Line> alerts, Collection<Line> resolutions, Rulings rulings) {
        return new Frame(
                Component.suspected(alerts, rulings),
                true,
                alerts.getFirst().at(),
                quiet(alerts, resolutions),
                Collections.emptySortedSet(),
                Collections.emptySortedSet());
    }

    private static @Nullable Ending quiet(List<Line> alerts, Collection<Line> resolutions) {
        Map<String, Line> lastResolved = new HashMap<>();
        for (Line line : resolutions) {
            String fingerprint = line.fingerprint();
            if (fingerprint != null) {
                lastResolved.merge(fingerprint, line, (a, b) -> Line.BY_TIME.compare(a, b) < 0 ? b : a);
            }
        }
        Ending ending = null;
        for (Line alert : alerts) {
            String fingerprint = alert.fingerprint();
            Line resolved = fingerprint == null ? null : lastResolved.get(fingerprint);
            if (resolved == null || resolved.at().isBefore(alert.at())) {
                return null;
            }
            Ending quiet = new Ending(resolved.at(), resolved.id());
            ending = ending == null ? quiet : Ending.later(ending, quiet);
        }
        return ending;
    }
}

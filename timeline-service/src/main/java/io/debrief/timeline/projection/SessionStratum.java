package io.debrief.timeline.projection;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.assignment.Frame;
import io.debrief.timeline.assignment.Session;
import io.debrief.timeline.assignment.Sessions;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.Rulings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stratum four, kept up to date: leftover alerts run in sessions, sessions that begin together storm, each is suspected. What
 * is touched is found by neighbourhood: the sessions around a changed alert, and the sessions that begin around those.
 */
final class SessionStratum {

    /** A suspected incident with its lines. */
    private record Suspect(Frame frame, List<Line> alerts, List<Line> resolutions) {}

    private final Map<UUID, Line> leftovers = new HashMap<>();
    private final Map<String, NavigableSet<Line>> chains = new HashMap<>();
    private final Map<String, NavigableSet<Line>> alertsByFingerprint = new HashMap<>();
    private final Map<String, NavigableSet<Line>> resolutionsByFingerprint = new HashMap<>();
    private final SessionMap sessions = new SessionMap();
    private final Map<UUID, Suspect> suspects = new HashMap<>();
    private final Map<UUID, UUID> suspectOfLine = new HashMap<>();

    /**
     * Takes what is left over of these lines, and finds what is suspected of it.
     *
     * @param lines the lines looked at: null where no longer left over
     */
    void update(Map<UUID, @Nullable Line> lines, Rulings rulings, Dirt dirt) {
        Set<Line> seeds = new LinkedHashSet<>();
        Set<Session> broken = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> fingerprints = new HashSet<>();
        lines.forEach((id, line) -> {
            Line before = leftovers.get(id);
            if (before != null) {
                takeOut(before, fingerprints);
                Session session = sessions.of(id);
                if (session != null && broken.add(session)) {
                    seeds.addAll(session.alerts());
                }
            }
            if (line != null && takeIn(line, fingerprints)) {
                seeds.add(line);
            }
        });
        seeds.removeIf(line -> leftovers.get(line.id()) != line);
        SessionMap.Grown grown = sessions.grow(seeds, broken, this::neighbours);
        suspect(grown, fingerprints, rulings, dirt);
    }

    /** The lines that run on from a line or run up to it, in any of its chains. */
    private List<Line> neighbours(Line line) {
        List<Line> neighbours = new ArrayList<>(2);
        for (String key : Sessions.chainKeys(line)) {
            NavigableSet<Line> chain = chains.get(key);
            Line earlier = chain == null ? null : chain.lower(line);
            Line later = chain == null ? null : chain.higher(line);
            if (earlier != null && Sessions.isOneRun(earlier, line)) {
                neighbours.add(earlier);
            }
            if (later != null && Sessions.isOneRun(line, later)) {
                neighbours.add(later);
            }
        }
        return neighbours;
    }

    private void takeOut(Line line, Set<String> fingerprints) {
        leftovers.remove(line.id());
        String fingerprint = line.fingerprint();
        if (fingerprint != null) {
            fingerprints.add(fingerprint);
            remove(alertsByFingerprint, fingerprint, line);
            remove(resolutionsByFingerprint, fingerprint, line);
        }
        Sessions.chainKeys(line).forEach(key -> remove(chains, key, line));
    }

    /** Answers whether it can open a suspected incident. */
    private boolean takeIn(Line line, Set<String> fingerprints) {
        String fingerprint = line.fingerprint();
        if (!line.said().isEmpty() && Sessions.isPaging(line)) {
            leftovers.put(line.id(), line);
            Sessions.chainKeys(line).forEach(key -> add(chains, key, line));
            if (fingerprint != null) {
                fingerprints.add(fingerprint);
                add(alertsByFingerprint, fingerprint, line);
            }
            return true;
        }
        if (fingerprint != null && line.kind().equals(SignalKind.ALERT_RESOLVED)) {
            leftovers.put(line.id(), line);
            fingerprints.add(fingerprint);
            add(resolutionsByFingerprint, fingerprint, line);
        }
        return false;
    }

    private static void add(Map<String, NavigableSet<Line>> map, String key, Line line) {
        map.computeIfAbsent(key, k -> new TreeSet<>(Line.BY_TIME)).add(line);
    }

    private static void remove(Map<String, NavigableSet<Line>> map, String key, Line line) {
        NavigableSet<Line> lines = map.get(key);
        if (lines != null && lines.remove(line) && lines.isEmpty()) {
            map.remove(key);
        }
    }

    private void suspect(SessionMap.Grown grown, Set<String> fingerprints, Rulings rulings, Dirt dirt) {
        Map<UUID, List<Line>> storms = new HashMap<>();
        for (List<Line> storm : Sessions.storms(grown.together())) {
            storms.put(storm.getFirst().id(), storm);
        }
        Set<UUID> over = new HashSet<>();
        // All alerts of one session are of one suspected incident, so its first one tells.
        for (Session session : grown.gone()) {
            overOf(session.alerts().getFirst().id(), over);
        }
        for (Session session : grown.together()) {
            overOf(session.alerts().getFirst().id(), over);
        }
        for (String fingerprint : fingerprints) {
            for (Line alert : alertsByFingerprint.getOrDefault(fingerprint, new TreeSet<>(Line.BY_TIME))) {
                overOf(alert.id(), over);
            }
        }
        List<Suspect> before = new ArrayList<>();
        for (UUID incident : over) {
            Suspect suspect = suspects.remove(incident);
            if (suspect == null) {
                continue;
            }
            before.add(suspect);
            dirt.incidents.add(incident);
            Session first = sessions.of(suspect.alerts().getFirst().id());
            boolean stays = first != null
                    && !grown.together().contains(first)
                    && suspect.alerts().stream().allMatch(line -> leftovers.get(line.id()) == line);
            if (stays) {
                storms.put(suspect.alerts().getFirst().id(), suspect.alerts());
            }
        }
        Set<UUID> suspected = new HashSet<>();
        storms.values().forEach(storm -> open(storm, rulings, suspected, dirt));
        for (Suspect suspect : before) {
            suspect.alerts().forEach(line -> clear(line, suspected, dirt));
            suspect.resolutions().forEach(line -> clear(line, suspected, dirt));
        }
    }

    private void clear(Line line, Set<UUID> suspected, Dirt dirt) {
        if (!suspected.contains(line.id()) && suspectOfLine.remove(line.id()) != null) {
            dirt.lines.add(line.id());
        }
    }

    private void overOf(UUID line, Set<UUID> over) {
        UUID incident = suspectOfLine.get(line);
        if (incident != null) {
            over.add(incident);
        }
    }

    private void open(List<Line> storm, Rulings rulings, Set<UUID> suspected, Dirt dirt) {
        List<Line> resolutions = resolutions(storm);
        Frame frame = Sessions.suspected(storm, resolutions, rulings);
        suspects.put(frame.uuid(), new Suspect(frame, storm, resolutions));
        dirt.incidents.add(frame.uuid());
        storm.forEach(line -> mark(line, frame.uuid(), suspected, dirt));
        resolutions.forEach(line -> mark(line, frame.uuid(), suspected, dirt));
    }

    private void mark(Line line, UUID incident, Set<UUID> suspected, Dirt dirt) {
        suspected.add(line.id());
        if (!incident.equals(suspectOfLine.put(line.id(), incident))) {
            dirt.lines.add(line.id());
        }
    }

    private List<Line> resolutions(List<Line> storm) {
        Set<Line> alerts = new HashSet<>(storm);
        Set<String> fingerprints = new HashSet<>();
        for (Line alert : storm) {
            String fingerprint = alert.fingerprint();
            if (fingerprint != null) {
                fingerprints.add(fingerprint);
            }
        }
        List<Line> found = new ArrayList<>();
        for (String fingerprint : fingerprints) {
            NavigableSet<Line> firings = alertsByFingerprint.getOrDefault(fingerprint, new TreeSet<>(Line.BY_TIME));
            for (Line line : resolutionsByFingerprint.getOrDefault(fingerprint, new TreeSet<>(Line.BY_TIME))) {
                Line alert = firings.floor(line);
                Line next = firings.higher(line);
                while (next != null && next.at().equals(line.at())) {
                    alert = next;
                    next = firings.higher(next);
                }
                if (alert != null && alerts.contains(alert)) {
                    found.add(line);
                }
            }
        }
        return found;
    }

    /** The suspected incident a line belongs to, null where to none. */
    @Nullable
    UUID of(UUID line) {
        return suspectOfLine.get(line);
    }

    /** The frame of a suspected incident, null where there is none. */
    @Nullable
    Frame frame(UUID incident) {
        Suspect suspect = suspects.get(incident);
        return suspect == null ? null : suspect.frame();
    }
}

package io.debrief.timeline.projection;

import io.debrief.timeline.assignment.Session;
import io.debrief.timeline.assignment.Sessions;
import io.debrief.timeline.line.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sessions there are, by line and by when they begin. */
final class SessionMap {

    private static final Comparator<Session> BY_START =
            Comparator.comparing(session -> session.alerts().getFirst(), Line.BY_TIME);

    private final Map<UUID, Session> byLine = new HashMap<>();
    private final NavigableSet<Session> byStart = new TreeSet<>(BY_START);

    /** The session of a line, null where it is in none. */
    @Nullable
    Session of(UUID line) {
        return byLine.get(line);
    }

    /**
     * What became of sessions.
     *
     * @param gone the sessions that are no more
     * @param together the sessions that came in their place, and all that begin together with any of them
     */
    record Grown(Set<Session> gone, Set<Session> together) {}

    /**
     * Lets sessions grow by lines, or come apart where lines left them. What was not broken grows as a whole, so that one line
     * more costs its neighbourhood and one copy.
     *
     * @param seeds new lines, and those that are left of broken sessions
     * @param broken the sessions that lost lines
     * @param neighbours the lines that run together with a line
     */
    Grown grow(Collection<Line> seeds, Set<Session> broken, Function<Line, List<Line>> neighbours) {
        Map<Object, List<Object>> edges = new IdentityHashMap<>();
        for (Line seed : seeds) {
            edges.computeIfAbsent(seed, line -> new ArrayList<>());
            for (Line neighbour : neighbours.apply(seed)) {
                Session session = byLine.get(neighbour.id());
                Object part = session == null || broken.contains(session) ? neighbour : session;
                edges.computeIfAbsent(seed, line -> new ArrayList<>()).add(part);
                edges.computeIfAbsent(part, other -> new ArrayList<>()).add(seed);
            }
        }
        Set<Session> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(broken);
        List<Session> come = new ArrayList<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Line seed : seeds) {
            if (!seen.contains(seed)) {
                come.add(session(seed, edges, seen, gone));
            }
        }
        return new Grown(gone, replace(gone, come));
    }

    private static Session session(Line seed, Map<Object, List<Object>> edges, Set<Object> seen, Set<Session> gone) {
        List<Session> whole = new ArrayList<>();
        List<Line> single = new ArrayList<>();
        List<Object> next = new ArrayList<>(List.of(seed));
        while (!next.isEmpty()) {
            Object part = next.removeLast();
            if (!seen.add(part)) {
                continue;
            }
            if (part instanceof Session session) {
                whole.add(session);
                gone.add(session);
            } else if (part instanceof Line line) {
                single.add(line);
            }
            next.addAll(edges.getOrDefault(part, List.of()));
        }
        List<Line> alerts = new ArrayList<>();
        whole.forEach(session -> alerts.addAll(session.alerts()));
        single.sort(Line.BY_TIME);
        alerts.addAll(single);
        // Sorted stretches one after the other: this merges them.
        alerts.sort(Line.BY_TIME);
        return new Session(alerts);
    }

    /** Puts sessions in the place of others, and answers all sessions that begin together with any of them. */
    private Set<Session> replace(Collection<Session> gone, Collection<Session> come) {
        List<Session> seeds = new ArrayList<>(come);
        for (Session session : gone) {
            byStart.remove(session);
            session.alerts().forEach(line -> byLine.remove(line.id(), session));
        }
        for (Session session : come) {
            byStart.add(session);
            session.alerts().forEach(line -> byLine.put(line.id(), session));
        }
        for (Session session : gone) {
            addIfPresent(seeds, byStart.lower(session));
            addIfPresent(seeds, byStart.higher(session));
        }
        Set<Session> together = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!seeds.isEmpty()) {
            Session session = seeds.removeLast();
            if (!together.add(session)) {
                continue;
            }
            Session earlier = byStart.lower(session);
            Session later = byStart.higher(session);
            if (earlier != null && Sessions.beginsWith(earlier, session)) {
                seeds.add(earlier);
            }
            if (later != null && Sessions.beginsWith(session, later)) {
                seeds.add(later);
            }
        }
        return together;
    }

    private static void addIfPresent(List<Session> seeds, @Nullable Session session) {
        if (session != null) {
            seeds.add(session);
        }
    }
}

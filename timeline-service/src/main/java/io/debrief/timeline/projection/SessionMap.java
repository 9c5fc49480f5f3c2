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

    /** Puts sessions in the place of others, and answers all sessions that begin together with any of them. */
    Set<Session> replace(Collection<Session> gone, Collection<Session> come) {
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

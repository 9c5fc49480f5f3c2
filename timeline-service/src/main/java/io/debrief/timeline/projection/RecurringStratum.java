package io.debrief.timeline.projection;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.timeline.assignment.Component;
import io.debrief.timeline.assignment.Ending;
import io.debrief.timeline.assignment.Frame;
import io.debrief.timeline.assignment.Frames;
import io.debrief.timeline.assignment.Linked;
import io.debrief.timeline.assignment.RecurringKeys;
import io.debrief.timeline.line.Keys;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.Rulings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Strata two and three, kept up to date: the frames of incidents, and which lines a changed frame may draw in or let go. */
final class RecurringStratum {

    private final Archive archive;
    private final Map<UUID, Frame> frames = new HashMap<>();
    private final Map<String, Set<UUID>> byKey = new HashMap<>();
    private final Map<String, Set<UUID>> byName = new HashMap<>();

    RecurringStratum(Archive archive) {
        this.archive = archive;
    }

    /** Builds touched frames anew, and finds the lines that may be drawn elsewhere. */
    void update(LastingStratum lasting, Rulings rulings, Dirt dirt) {
        for (UUID incident : dirt.incidents) {
            Component component = lasting.incident(incident);
            Frame before = frames.get(incident);
            Frame now = component == null ? null : Frames.of(component, lasting.lines(component), rulings);
            if (before != null && now != null && before.drawsLike(now)) {
                frames.put(incident, now);
            } else {
                replace(incident, before, now);
                redraw(before, now, dirt);
            }
        }
    }

    private void replace(UUID incident, @Nullable Frame before, @Nullable Frame now) {
        if (before != null) {
            frames.remove(incident);
            remove(byKey, before.recurring(), incident);
            remove(byName, before.linked(), incident);
        }
        if (now != null) {
            frames.put(incident, now);
            add(byKey, now.recurring(), incident);
            add(byName, now.linked(), incident);
        }
    }

    private static void add(Map<String, Set<UUID>> index, Collection<String> keys, UUID incident) {
        keys.forEach(key -> index.computeIfAbsent(key, k -> new HashSet<>(2)).add(incident));
    }

    private static void remove(Map<String, Set<UUID>> index, Collection<String> keys, UUID incident) {
        for (String key : keys) {
            Set<UUID> with = index.get(key);
            if (with != null && with.remove(incident) && with.isEmpty()) {
                index.remove(key);
            }
        }
    }

    private void redraw(@Nullable Frame before, @Nullable Frame now, Dirt dirt) {
        Set<String> keys = new HashSet<>();
        if (before != null) {
            keys.addAll(before.recurring());
        }
        if (now != null) {
            keys.addAll(now.recurring());
        }
        Instant unchangedUntil = null;
        if (before != null && now != null && sameButEndOrKeys(before, now)) {
            if (before.recurring().equals(now.recurring())) {
                unchangedUntil = earlierEnd(before, now);
            } else if (sameEnd(before, now)) {
                keys.removeIf(key ->
                        before.recurring().contains(key) && now.recurring().contains(key));
            }
        }
        redrawLinked(before, now, dirt);
        for (String key : keys) {
            for (Line line : archive.withKey(key)) {
                boolean covered = before != null && before.covers(line.at()) || now != null && now.covers(line.at());
                if (covered && (unchangedUntil == null || line.at().isAfter(unchangedUntil))) {
                    dirt.lines.add(line.id());
                }
            }
        }
    }

    private void redrawLinked(@Nullable Frame before, @Nullable Frame now, Dirt dirt) {
        Set<String> names = new HashSet<>();
        if (before != null) {
            names.addAll(before.linked());
        }
        if (now != null) {
            names.addAll(now.linked());
        }
        for (String name : names) {
            for (Line line : archive.withKey(name)) {
                dirt.lines.add(line.id());
                if (line.kind().equals(SignalKind.CHANGE_MERGED)) {
                    line.keys().stream()
                            .filter(key -> key.startsWith(Keys.COMMIT))
                            .forEach(commit -> archive.withKey(commit).forEach(of -> dirt.lines.add(of.id())));
                }
            }
        }
    }

    private static boolean sameButEndOrKeys(Frame before, Frame now) {
        return before.start().equals(now.start()) && before.least().equals(now.least());
    }

    private static boolean sameEnd(Frame before, Frame now) {
        Ending one = before.ending();
        Ending other = now.ending();
        return one == null ? other == null : other != null && one.at().equals(other.at());
    }

    /** Until when a frame whose end alone moved draws as it did. */
    private static @Nullable Instant earlierEnd(Frame before, Frame now) {
        Instant earlier = null;
        for (Ending ending : new Ending[] {before.ending(), now.ending()}) {
            if (ending != null && (earlier == null || ending.at().isBefore(earlier))) {
                earlier = ending.at();
            }
        }
        return earlier == null ? null : earlier.plus(Frame.AFTER);
    }

    /** The incident a line belongs to by what messages link, else by its recurring keys; null where to none. */
    @Nullable
    Frame choose(Line line) {
        Set<String> names = byName.isEmpty() ? Set.of() : Linked.namesOf(line, archive::withKey);
        Frame linked = names.isEmpty() ? null : Linked.choose(line, names, name -> frames(byName, name));
        return linked == null ? RecurringKeys.choose(line, key -> frames(byKey, key)) : linked;
    }

    private List<Frame> frames(Map<String, Set<UUID>> index, String key) {
        Set<UUID> incidents = index.get(key);
        if (incidents == null) {
            return List.of();
        }
        List<Frame> with = new ArrayList<>(incidents.size());
        for (UUID incident : incidents) {
            Frame frame = frames.get(incident);
            if (frame != null) {
                with.add(frame);
            }
        }
        return with;
    }

    /** The frame of an incident that lasting keys know, null where they know none. */
    @Nullable
    Frame frame(UUID incident) {
        return frames.get(incident);
    }
}

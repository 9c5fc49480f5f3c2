package io.debrief.timeline.projection;

import io.debrief.timeline.assignment.Component;
import io.debrief.timeline.assignment.Ending;
import io.debrief.timeline.assignment.Frame;
import io.debrief.timeline.assignment.Frames;
import io.debrief.timeline.assignment.RecurringKeys;
import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.Rulings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stratum three, kept up to date: the frames of incidents, and which lines a changed frame may draw in or let go. */
final class RecurringStratum {

    private final Archive archive;
    private final Map<UUID, Frame> frames = new HashMap<>();
    private final Map<String, Set<UUID>> byKey = new HashMap<>();

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
            for (String key : before.recurring()) {
                Set<UUID> with = byKey.get(key);
                if (with != null && with.remove(incident) && with.isEmpty()) {
                    byKey.remove(key);
                }
            }
        }
        if (now != null) {
            frames.put(incident, now);
            now.recurring()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, k -> new HashSet<>()).add(incident));
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
        for (String key : keys) {
            for (Line line : archive.withKey(key)) {
                boolean covered = before != null && before.covers(line.at()) || now != null && now.covers(line.at());
                if (covered && (unchangedUntil == null || line.at().isAfter(unchangedUntil))) {
                    dirt.lines.add(line.id());
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

    /** The incident a line belongs to by its recurring keys, null where to none. */
    @Nullable
    Frame choose(Line line) {
        return RecurringKeys.choose(line, this::frames);
    }

    private List<Frame> frames(String key) {
        Set<UUID> incidents = byKey.get(key);
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

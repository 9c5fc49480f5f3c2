package io.debrief.timeline.projection;

import io.debrief.timeline.line.Line;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which line stands in which incident. */
final class Placement {

    /**
     * Where a line stands.
     *
     * @param line the line
     * @param incident its incident's uuid, null where unassigned
     */
    record Spot(Line line, @Nullable UUID incident) {}

    private static final SortedSet<Line> NONE = Collections.unmodifiableSortedSet(new TreeSet<>(Line.BY_TIME));

    private final Map<UUID, Spot> spots = new HashMap<>();
    private final Map<UUID, SortedSet<Line>> byIncident = new HashMap<>();

    /** Puts a line where it belongs, and answers where it stood; both null where there is none. */
    @Nullable
    Spot put(UUID id, @Nullable Line line, @Nullable UUID incident) {
        Spot before = line == null ? spots.remove(id) : spots.put(id, new Spot(line, incident));
        if (before != null && before.incident() != null) {
            SortedSet<Line> lines = byIncident.get(before.incident());
            if (lines != null && lines.remove(before.line()) && lines.isEmpty()) {
                byIncident.remove(before.incident());
            }
        }
        if (line != null && incident != null) {
            byIncident
                    .computeIfAbsent(incident, i -> new TreeSet<>(Line.BY_TIME))
                    .add(line);
        }
        return before;
    }

    /** The incident of a line, null where it stands in none. */
    @Nullable
    UUID incident(UUID line) {
        Spot spot = spots.get(line);
        return spot == null ? null : spot.incident();
    }

    /** The lines of an incident, by time. */
    SortedSet<Line> lines(UUID incident) {
        return byIncident.getOrDefault(incident, NONE);
    }
}

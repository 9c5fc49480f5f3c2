package io.debrief.timeline.projection;

import io.debrief.timeline.line.Line;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one round has touched so far. */
final class Dirt {

    /** Lines that are other than before, or may hang on other nodes. */
    final Set<UUID> lines = new LinkedHashSet<>();

    /** Incidents whose frame, or picture, may be another. */
    final Set<UUID> incidents = new HashSet<>();

    /** For each incident the lines that are others there, or stand under other rulings; empty where they stand there no more. */
    final Map<UUID, Map<UUID, Optional<Line>>> touched = new HashMap<>();

    /** Openers that rulings are about. */
    final Set<UUID> openers = new HashSet<>();

    /** Keys whose lines may hang on other nodes. */
    final Set<String> keys = new HashSet<>();

    /** Whether what opens incidents or hangs together may be another. */
    boolean structure;

    /** Notes that a line is another in an incident, or stands there no more. */
    void touch(UUID incident, UUID id, @Nullable Line line) {
        incidents.add(incident);
        touched.computeIfAbsent(incident, uuid -> new LinkedHashMap<>()).put(id, Optional.ofNullable(line));
    }
}

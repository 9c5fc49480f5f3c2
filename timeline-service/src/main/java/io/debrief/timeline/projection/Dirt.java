package io.debrief.timeline.projection;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** What one round has touched so far. */
final class Dirt {

    /** Lines that are other than before, or may hang on other nodes. */
    final Set<UUID> lines = new LinkedHashSet<>();

    /** Incidents whose frame, or picture, may be another. */
    final Set<UUID> incidents = new HashSet<>();

    /** Openers that rulings are about. */
    final Set<UUID> openers = new HashSet<>();

    /** Keys whose lines may hang on other nodes. */
    final Set<String> keys = new HashSet<>();

    /** Whether what opens incidents or hangs together may be another. */
    boolean structure;
}

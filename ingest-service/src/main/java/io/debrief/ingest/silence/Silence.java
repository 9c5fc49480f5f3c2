package io.debrief.ingest.silence;

import java.time.Instant;

/**
 * A source's silence during an incident.
 *
 * @param source the source's name
 * @param since when it was last heard before
 * @param incident the open incident's label
 */
record Silence(String source, Instant since, String incident) {}

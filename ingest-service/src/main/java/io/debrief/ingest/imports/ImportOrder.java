package io.debrief.ingest.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/**
 * An import somebody asked for.
 *
 * @param id its id
 * @param format the file's format
 * @param source the source its signals are of
 * @param team the Slack workspace's id, empty where the export is to tell it
 * @param file the file, removed when the import ends
 * @param by who asked
 * @param at when
 */
record ImportOrder(UUID id, ImportFormat format, String source, String team, Path file, String by, Instant at) {}

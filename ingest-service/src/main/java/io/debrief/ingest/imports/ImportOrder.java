package io.debrief.ingest.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * An import to run, from its beginning or from where it was.
 *
 * @param id its id
 * @param format the file's format
 * @param source the source its signals are of
 * @param team the Slack workspace's id, empty where the export is to tell it
 * @param at when it was asked for, which stands in for times the file does not tell
 * @param soFar what is done already
 */
record ImportOrder(UUID id, ImportFormat format, String source, String team, Instant at, Tally soFar) {}

package io.debrief.ingest.imports;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to import.
 *
 * @param format the file's format
 * @param source the source its signals are of
 * @param team the Slack workspace's id, empty where the export is to tell it
 * @param name how the file is called, for people
 * @param by who asks
 */
record ImportRequest(
        ImportFormat format,
        String source,
        String team,
        @Nullable String name,
        String by) {}

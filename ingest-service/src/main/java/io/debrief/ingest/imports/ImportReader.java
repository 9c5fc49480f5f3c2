package io.debrief.ingest.imports;

import java.io.IOException;
import java.nio.file.Path;

/** Reads files of one format; the same file gives the same signals whenever and from wherever it is read. */
@FunctionalInterface
interface ImportReader {

    /**
     * Reads a file.
     *
     * @param from where to begin
     * @param sink what is found goes there
     * @throws UnusableFileException when there is no point in going on
     * @throws IOException when the file cannot be read
     */
    void read(Path file, Position from, Sink sink) throws IOException;
}

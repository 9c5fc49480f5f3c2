package io.debrief.ingest.imports;

import java.nio.file.Path;

/**
 * A file that was sent, whole and on disk.
 *
 * @param file where it lies
 * @param bytes its size
 * @param sha256 its hash, in hexadecimal digits
 */
record Upload(Path file, long bytes, String sha256) {}

package io.debrief.ingest.imports;

/** Takes what is found in a file, in the file's order. */
@FunctionalInterface
interface Sink {

    /**
     * Takes one thing.
     *
     * @param next where to go on once it is done
     * @param bytes of the file that are done with it
     */
    void take(Found found, Position next, long bytes);
}

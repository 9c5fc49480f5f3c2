package io.debrief.ingest.imports;

/**
 * Where in a file an import goes on after what the broker has.
 *
 * @param at bytes, elements or files that are done, as the format counts
 * @param within lines or elements that are done in what comes next
 */
record Position(long at, long within) {

    /** The beginning of a file. */
    static final Position START = new Position(0, 0);
}

package io.debrief.ingest.imports;

/** An import is not to go on now: the process ends, or somebody gave it up. */
final class Halted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Halted() {
        super("the import is not to go on", null, false, false);
    }
}

package io.debrief.ingest.imports;

/** The file as a whole cannot be imported; the message is for whoever sent it. */
final class UnusableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableFileException(String message) {
        super(message);
    }
}

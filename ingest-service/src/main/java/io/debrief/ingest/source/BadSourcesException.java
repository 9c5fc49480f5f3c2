package io.debrief.ingest.source;

/** The sources file says something that cannot be followed; the message is for whoever wrote it. */
public final class BadSourcesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadSourcesException(String message) {
        super(message);
    }
}

package io.debrief.ingest.tryout;

/** What was asked cannot be done; the message is for whoever asked. */
final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Wrong(String message) {
        super(message);
    }
}

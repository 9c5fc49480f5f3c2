package io.debrief.ingest.source;

/** A source's settings cannot be followed; the message completes the sentence "source NAME …" and holds no secret. */
public final class BadSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A complaint.
     *
     * @param message what is wrong, such as "names the unknown mapping 'x'"
     */
    public BadSettingException(String message) {
        super(message);
    }
}

package io.debrief.standalone.stack;

/** The stack cannot start, for a reason the person who started it can do something about. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A reason in words for that person. */
    public CannotStart(String message) {
        super(message);
    }

    /** A reason with what caused it. */
    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}

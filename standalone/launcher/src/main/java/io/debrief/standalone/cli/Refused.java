package io.debrief.standalone.cli;

/** A command was asked for something it cannot do; the message says what to do instead. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}

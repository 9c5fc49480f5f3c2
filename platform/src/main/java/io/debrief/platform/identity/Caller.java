package io.debrief.platform.identity;

/** Who sent a request. */
public sealed interface Caller permits Person, Machine {

    /** The name history shows: a person's id, or {@code machine:} and a machine's name. */
    String reference();
}

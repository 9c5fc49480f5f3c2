package io.debrief.drafting.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** After three failures in a row the model is left alone for a minute, so that drafts do not wait for it in vain. */
final class Breaker {

    private static final int FAILURES = 3;
    private static final Duration REST = Duration.ofMinutes(1);

    private final Clock clock;
    private int failures;
    private Instant closedAgain = Instant.MIN;

    Breaker(Clock clock) {
        this.clock = clock;
    }

    /** Whether calls make no sense now. */
    synchronized boolean open() {
        return clock.instant().isBefore(closedAgain);
    }

    /** A call came back with something usable. */
    synchronized void succeeded() {
        failures = 0;
    }

    /** A call failed. */
    synchronized void failed() {
        failures++;
        if (failures >= FAILURES) {
            failures = 0;
            closedAgain = clock.instant().plus(REST);
        }
    }
}

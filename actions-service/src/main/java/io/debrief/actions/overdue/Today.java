package io.debrief.actions.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The moment, and the day it is in the configured zone. */
@ApplicationScoped
public class Today {

    private final Clock clock;
    private final ActionsConfig config;

    Today(Clock clock, ActionsConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /** The moment. */
    public Instant now() {
        return clock.instant();
    }

    /** The day. */
    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }
}

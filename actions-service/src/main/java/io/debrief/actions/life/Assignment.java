package io.debrief.actions.life;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One owner, a day, and the owner's word.
 *
 * @param owner a person's id
 * @param dueOn the day
 * @param acceptedAt when the owner accepted, or the acceptance was recorded
 */
public record Assignment(String owner, LocalDate dueOn, Instant acceptedAt) {

    public Assignment {
        if (owner.isBlank()) {
            throw new IllegalArgumentException("an owner is a person");
        }
    }

    Assignment on(LocalDate day) {
        return new Assignment(owner, day, acceptedAt);
    }
}

package io.debrief.actions.life;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a follow-up stands. Whatever is taken has an {@link Assignment}: an owner, a day and an acceptance. */
public sealed interface Status {

    /** The word used in JSON. */
    String word();

    /** Whether something is still to be done about it. */
    default boolean open() {
        return true;
    }

    /** The person it rests with, where it does. */
    default Optional<String> owner() {
        return assigned().map(Assignment::owner);
    }

    /** The day it is due or comes up again, where there is one. */
    default Optional<LocalDate> dueOn() {
        return assigned().map(Assignment::dueOn);
    }

    /** The assignment, where somebody accepted it. */
    default Optional<Assignment> assigned() {
        return Optional.empty();
    }

    /** Nobody has agreed to it. */
    record Candidate() implements Status {
        @Override
        public String word() {
            return "candidate";
        }
    }

    /** Somebody was named who has not accepted yet. */
    record Offered(String person, LocalDate day) implements Status {
        @Override
        public String word() {
            return "offered";
        }

        @Override
        public Optional<String> owner() {
            return Optional.of(person);
        }

        @Override
        public Optional<LocalDate> dueOn() {
            return Optional.of(day);
        }
    }

    /** Somebody has it. */
    record Taken(Assignment assignment) implements Status {
        @Override
        public String word() {
            return "taken";
        }

        @Override
        public Optional<Assignment> assigned() {
            return Optional.of(assignment);
        }
    }

    /** Somebody works on it. */
    record InProgress(Assignment assignment) implements Status {
        @Override
        public String word() {
            return "in_progress";
        }

        @Override
        public Optional<Assignment> assigned() {
            return Optional.of(assignment);
        }
    }

    /** Something is in the way. */
    record Blocked(Assignment assignment, String by) implements Status {
        @Override
        public String word() {
            return "blocked";
        }

        @Override
        public Optional<Assignment> assigned() {
            return Optional.of(assignment);
        }
    }

    /** It is done; {@code assignment} is missing where it was done before anybody took it. */
    record Done(@Nullable Assignment assignment, String by) implements Status {
        @Override
        public String word() {
            return "done";
        }

        @Override
        public boolean open() {
            return false;
        }

        @Override
        public Optional<String> owner() {
            return Optional.of(by);
        }

        @Override
        public Optional<Assignment> assigned() {
            return Optional.ofNullable(assignment);
        }
    }

    /** It was done, and quiet since. */
    record Verified(Done done) implements Status {
        @Override
        public String word() {
            return "verified";
        }

        @Override
        public boolean open() {
            return false;
        }

        @Override
        public Optional<String> owner() {
            return done.owner();
        }

        @Override
        public Optional<Assignment> assigned() {
            return done.assigned();
        }
    }

    /** It was done, and the same happened again. */
    record Ineffective(Done done) implements Status {
        @Override
        public String word() {
            return "ineffective";
        }

        @Override
        public Optional<String> owner() {
            return done.owner();
        }

        @Override
        public Optional<Assignment> assigned() {
            return done.assigned();
        }
    }

    /** Somebody decided against it. */
    record Dropped(String reason) implements Status {
        @Override
        public String word() {
            return "dropped";
        }

        @Override
        public boolean open() {
            return false;
        }
    }

    /** Put off, once. */
    record Later(String person, LocalDate until) implements Status {
        @Override
        public String word() {
            return "later";
        }

        @Override
        public Optional<String> owner() {
            return Optional.of(person);
        }

        @Override
        public Optional<LocalDate> dueOn() {
            return Optional.of(until);
        }
    }
}

package io.debrief.actions.life;

import java.util.Optional;

/**
 * The label of a follow-up.
 *
 * @param number counts from 1
 */
public record ActionId(long number) {

    private static final String PREFIX = "ACT-";

    public ActionId {
        if (number < 1) {
            throw new IllegalArgumentException("labels count from 1: " + number);
        }
    }

    /** The label as people write it, such as {@code ACT-12}. */
    public String label() {
        return PREFIX + number;
    }

    /** Reads a label; empty where it is none. */
    public static Optional<ActionId> parse(String label) {
        if (!label.startsWith(PREFIX) || label.length() > 22) {
            return Optional.empty();
        }
        try {
            var number = Long.parseLong(label.substring(PREFIX.length()));
            return number < 1 ? Optional.empty() : Optional.of(new ActionId(number));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

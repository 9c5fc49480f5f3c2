package io.debrief.platform.identity;

import java.util.Set;

/**
 * Someone who logged in.
 *
 * @param id the directory's id, such as {@code p_kat}
 * @param name the name shown
 * @param roles some of {@code viewer}, {@code responder}, {@code facilitator}, {@code admin}
 */
public record Person(String id, String name, Set<String> roles) implements Author, Caller {

    /** Reads. */
    public static final String VIEWER = "viewer";

    /** Edits, writes synthesis, answers, takes and drops. */
    public static final String RESPONDER = "responder";

    /** Publishes, and records what was agreed in the room. */
    public static final String FACILITATOR = "facilitator";

    /** Configures, and sees restricted incidents. */
    public static final String ADMIN = "admin";

    public Person {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a person has an id");
        }
        roles = Set.copyOf(roles);
    }

    /** Whether the person has a role. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether the person may change anything. */
    public boolean mayWrite() {
        return is(RESPONDER) || is(FACILITATOR) || is(ADMIN);
    }

    @Override
    public String reference() {
        return id;
    }
}

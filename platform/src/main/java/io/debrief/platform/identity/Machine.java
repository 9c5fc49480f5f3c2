package io.debrief.platform.identity;

import java.util.Set;

/**
 * A program with a token of its own.
 *
 * @param name its client id
 * @param scopes what it may do
 */
public record Machine(String name, Set<String> scopes) implements Caller {

    public Machine {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String reference() {
        return "machine:" + name;
    }
}

package io.debrief.platform.identity;

/** Who a text or a change is by. Synthesis, owners, dates, rulings and publication take a {@link Person}. */
public sealed interface Author permits Author.Engine, Person {

    /**
     * A machine that compresses; it concludes nothing.
     *
     * @param name such as {@code embedded}
     * @param version the version that made the text
     */
    record Engine(String name, String version) implements Author {}
}

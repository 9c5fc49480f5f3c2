package io.debrief.contracts.signal;

/**
 * An address to look further.
 *
 * @param rel what it leads to, such as {@code source}, {@code runbook} or {@code ticket}
 * @param href an http or https address
 */
public record Link(String rel, String href) {}

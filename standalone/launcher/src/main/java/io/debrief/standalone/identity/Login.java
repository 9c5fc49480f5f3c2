package io.debrief.standalone.identity;

import java.util.List;

/**
 * Someone who may log in; the console reads the same file.
 *
 * @param person the directory's id, such as {@code p_ana}
 * @param name the name shown
 * @param roles {@code viewer}, {@code responder}, {@code facilitator}, {@code admin}
 * @param passwordHash see {@link Passwords}
 */
public record Login(String person, String name, List<String> roles, String passwordHash) {}

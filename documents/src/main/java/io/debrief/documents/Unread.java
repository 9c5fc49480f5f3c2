package io.debrief.documents;

/**
 * A file that was not read.
 *
 * @param name its name within its folder
 * @param reason why, for people
 */
public record Unread(String name, String reason) implements Reading {}

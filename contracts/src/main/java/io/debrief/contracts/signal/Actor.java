package io.debrief.contracts.signal;

import org.jspecify.annotations.Nullable;

/**
 * Who did or said something, as the source knows them.
 *
 * @param kind {@code person}, {@code bot} or {@code system}
 * @param id the source's id of them; a person's id stays an id, names are resolved when rendering
 * @param name the name the source gave, where it gave one
 */
public record Actor(
        String kind, @Nullable String id, @Nullable String name) {}

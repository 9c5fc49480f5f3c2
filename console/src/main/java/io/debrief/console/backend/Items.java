package io.debrief.console.backend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what stands on it
 * @param next the cursor of the page after it, null on the last
 */
public record Items<T>(List<T> items, @Nullable String next) {}

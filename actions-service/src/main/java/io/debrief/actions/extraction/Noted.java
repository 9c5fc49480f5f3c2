package io.debrief.actions.extraction;

import org.jspecify.annotations.Nullable;

/**
 * What the text itself says about a follow-up, as written: shown to people, never counted as decided.
 *
 * @param owner the name in the text
 * @param due the date in the text
 * @param ticket the ticket or address in the text
 * @param done whether the text says that it is done
 */
public record Noted(
        @Nullable String owner,
        @Nullable String due,
        @Nullable String ticket,
        boolean done) {}

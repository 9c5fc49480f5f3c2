package io.debrief.ingest.reading;

import io.debrief.ingest.signal.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a body says.
 *
 * @param drafts the signals in it
 * @param unreadable the parts that could not be read
 * @param challenge what the sender wants echoed, null where it wants nothing
 * @param ignored why nothing in it concerns us, such as {@code ping}; null where something does
 */
public record Reading(
        List<Draft> drafts,
        List<Unreadable> unreadable,
        @Nullable String challenge,
        @Nullable String ignored) {

    /** Signals. */
    public static Reading of(List<Draft> drafts) {
        return new Reading(drafts, List.of(), null, null);
    }

    /** One signal. */
    public static Reading of(Draft draft) {
        return of(List.of(draft));
    }

    /** Nothing that concerns us. */
    public static Reading ignored(String why) {
        return new Reading(List.of(), List.of(), null, why);
    }

    /** A challenge to echo. */
    public static Reading challenge(String text) {
        return new Reading(List.of(), List.of(), text, null);
    }

    /** Nothing readable. */
    public static Reading unreadable(String reason, String detail) {
        return new Reading(List.of(), List.of(new Unreadable(reason, detail, null)), null, null);
    }
}

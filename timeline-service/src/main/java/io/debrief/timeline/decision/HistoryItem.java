package io.debrief.timeline.decision;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision as history shows it.
 *
 * @param id the ruling's id, to undo it by
 * @param at when it was recorded
 * @param by who decided
 * @param what such as {@code entry.hidden}
 * @param reason why, in their words
 * @param undone whether it was taken back
 * @param details further facts by name
 */
public record HistoryItem(
        UUID id, Instant at, By by, String what, @Nullable String reason, boolean undone, Map<String, String> details) {

    /**
     * Who decided.
     *
     * @param person the person's id
     */
    public record By(String person) {}
}

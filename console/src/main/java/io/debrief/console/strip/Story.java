package io.debrief.console.strip;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a strip shows.
 *
 * @param moments milestones
 * @param alerts while something was firing
 * @param changes deploys, merges, reverts
 */
public record Story(List<Moment> moments, List<Firing> alerts, List<Change> changes) {

    /**
     * A milestone.
     *
     * @param at when
     * @param word such as {@code detected}
     */
    public record Moment(Instant at, String word) {}

    /**
     * An alert's life.
     *
     * @param from its first firing
     * @param to its resolution
     * @param title what it said
     * @param entry the entry to jump to
     * @param severe whether it was of paging severity
     */
    public record Firing(Instant from, Instant to, String title, String entry, boolean severe) {}

    /**
     * Something people changed.
     *
     * @param at when
     * @param title what
     * @param shortTitle what, in a word or two; null where there is none
     * @param entry the entry to jump to
     * @param back whether it took something back
     */
    public record Change(Instant at, String title, @Nullable String shortTitle, String entry, boolean back) {}

    /** Whether there is nothing to draw. */
    public boolean empty() {
        return moments.isEmpty() && alerts.isEmpty() && changes.isEmpty();
    }
}

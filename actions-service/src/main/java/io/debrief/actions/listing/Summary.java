package io.debrief.actions.listing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts of follow-ups.
 *
 * @param by what they are grouped by
 * @param items one a group, the largest first
 * @param total all of them
 */
public record Summary(String by, List<Group> items, Group total) {

    /**
     * One group.
     *
     * @param key its name; empty where there is none, such as no owner
     * @param total how many there are
     * @param counts by status
     * @param overdue how many open ones are past their day
     * @param shipped done or verified
     * @param shippedShare shipped among those somebody took or was offered; null where nobody was
     * @param slips how often days were moved
     * @param decisionDebt candidates, offers nobody accepted, and put-off ones whose day has passed
     */
    public record Group(
            String key,
            long total,
            Map<String, Long> counts,
            long overdue,
            long shipped,
            @Nullable Double shippedShare,
            long slips,
            long decisionDebt) {}
}

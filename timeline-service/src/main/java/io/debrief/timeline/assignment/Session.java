package io.debrief.timeline.assignment;

import io.debrief.timeline.line.Keys;
import io.debrief.timeline.line.Line;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A run of leftover paging alerts.
 *
 * @param alerts its alerts by time, not empty
 */
public record Session(List<Line> alerts) {

    /** When it began. */
    public Instant start() {
        return alerts.getFirst().at();
    }

    /** The services it is about. */
    Set<String> services() {
        Set<String> services = new TreeSet<>();
        for (Line alert : alerts) {
            for (String key : alert.keys()) {
                if (key.startsWith(Keys.SERVICE)) {
                    services.add(key);
                }
            }
        }
        return services;
    }
}

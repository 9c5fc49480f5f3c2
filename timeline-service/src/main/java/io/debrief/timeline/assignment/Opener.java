package io.debrief.timeline.assignment;

import io.debrief.timeline.line.Line;
import io.debrief.timeline.ruling.OpenIncident;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What opened an incident.
 *
 * @param uuid the uuid an incident has that only this opened
 * @param node its name among what lasting keys join
 * @param way how it opens
 * @param at when
 * @param line the line that shows it, null for an opening by hand
 * @param opening the ruling of an opening by hand, else null
 */
public record Opener(
        UUID uuid,
        String node,
        Way way,
        Instant at,
        @Nullable Line line,
        @Nullable OpenIncident opening) {

    /** How an incident is opened. */
    public enum Way {
        /** By a person. */
        HAND,
        /** By a provider's incident, such as PagerDuty's. */
        PROVIDER,
        /** By an alert. */
        ALERT,
        /** By a channel. */
        CHANNEL
    }

    /** The earliest first, of equal ones the least uuid. */
    public static final Comparator<Opener> EARLIEST =
            Comparator.comparing(Opener::at).thenComparing(Opener::uuid);

    static Opener of(OpenIncident opening) {
        UUID uuid = opening.opened();
        return new Opener(uuid, "open|" + uuid, Way.HAND, opening.startedAt(), null, opening);
    }

    static Opener of(Line alert) {
        return new Opener(alert.id(), "line|" + alert.id(), Way.ALERT, alert.at(), alert, null);
    }
}

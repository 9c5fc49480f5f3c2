package io.debrief.ingest.delivery;

import io.debrief.ingest.silence.SilenceWatch.Hearing;
import io.debrief.ingest.source.Rejection;
import io.debrief.ingest.source.Source;
import io.debrief.ingest.source.SourceActivity;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One source and how it is doing. Counts and rates are those of the replica that answers, since it started; when it was last
 * heard and how regularly is known to all of them and survives restarts.
 *
 * @param name its name
 * @param type what it speaks
 * @param scheme how it proves itself
 * @param path where it sends
 * @param secrets how many secrets are in force
 * @param lastSeen when an authentic delivery last arrived
 * @param lastSignal when one last gave a signal
 * @param deliveries authentic deliveries that were taken
 * @param signals signals made of them
 * @param rate how many signals come, and how many deliveries usually
 * @param silentSince since when it is silent against its rhythm, null where it is not
 * @param ignored deliveries that did not concern us
 * @param repeated authentic deliveries that had come before
 * @param quarantined parts that could not be read
 * @param spooled deliveries that waited on our own disk for the broker
 * @param gaps notices that something of it is missing
 * @param lastGap when the last of them was made
 * @param refused deliveries that were not authentic: the signature or secret was missing, stale or wrong
 * @param refusedShare the share of refused ones among the last ten minutes' deliveries, 0 to 1
 * @param rejected everything that was not taken, by answer and reason, those that were not authentic too
 * @param hint what would make it better
 */
public record SourceView(
        String name,
        String type,
        String scheme,
        String path,
        int secrets,
        @Nullable Instant lastSeen,
        @Nullable Instant lastSignal,
        long deliveries,
        long signals,
        Rate rate,
        @Nullable Instant silentSince,
        long ignored,
        long repeated,
        long quarantined,
        long spooled,
        long gaps,
        @Nullable Instant lastGap,
        long refused,
        double refusedShare,
        List<Rejected> rejected,
        @Nullable String hint) {

    static SourceView of(
            Source source, SourceActivity.Counts counts, Hearing hearing, String path, @Nullable String hint) {
        return new SourceView(
                source.name(),
                source.type().word(),
                source.scheme().word(),
                path,
                source.secrets().size(),
                later(counts.lastSeen(), hearing.lastSeen()),
                later(counts.lastSignal(), hearing.lastSignal()),
                counts.deliveries(),
                counts.signals(),
                Rate.of(counts, hearing),
                hearing.silent() ? hearing.lastSeen() : null,
                counts.ignored(),
                counts.repeated(),
                counts.quarantined(),
                counts.spooled(),
                counts.gaps(),
                counts.lastGap(),
                counts.refused(),
                counts.refusedShare(),
                counts.rejected().entrySet().stream()
                        .map(entry -> Rejected.of(entry.getKey(), entry.getValue()))
                        .toList(),
                hint);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /**
     * How much comes.
     *
     * @param lastFiveMinutes signals of the last five minutes
     * @param lastHour signals of the last hour
     * @param usualPerHour deliveries in an hour, the median of the last seven days' hours since it was first heard
     * @param usualPause the pause in minutes such that longer ones made up at most 2 % of that time; 0 while learning
     * @param rhythm {@code learning} below a day of history, {@code steady} where that pause is at most half an hour, else
     *     {@code irregular}: only a steady source can be silent
     */
    public record Rate(long lastFiveMinutes, long lastHour, double usualPerHour, long usualPause, String rhythm) {

        static Rate of(SourceActivity.Counts counts, Hearing hearing) {
            var rhythm = hearing.rhythm();
            return new Rate(
                    counts.lastFiveMinutes(),
                    counts.lastHour(),
                    rhythm.perHour(),
                    rhythm.pause().toMinutes(),
                    rhythm.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Deliveries that were not taken.
     *
     * @param status the answer they got
     * @param reason why: {@code missing}, {@code stale} or {@code wrong} signatures, {@code too-large}, {@code too-deep},
     *     {@code media-type}, {@code unavailable}
     * @param count how many
     */
    public record Rejected(int status, String reason, long count) {

        static Rejected of(Rejection why, long count) {
            return new Rejected(why.status(), why.reason(), count);
        }
    }
}

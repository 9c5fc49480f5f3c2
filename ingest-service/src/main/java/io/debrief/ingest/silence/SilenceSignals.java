package io.debrief.ingest.silence;

import io.debrief.contracts.signal.Signal;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.contracts.signal.Trust;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.Stamp;
import io.debrief.ingest.signal.When;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Silences as signals, identified by the source, the beginning of its silence and the incident whose timeline lacks
 * something: however often and by whomever it is noticed, it is one. A signal is about one incident, since one that named
 * two would join them.
 */
final class SilenceSignals {

    private static final int HOURS_A_DAY = 24;

    private SilenceSignals() {}

    /** A steady source has fallen silent. */
    static Signal fell(Silence silence, String sourceType, Rhythm rhythm, Instant now) {
        return draft(silence, "silent", silence.since())
                .title("Nothing from " + silence.source() + " since " + clock(silence.since(), now))
                .text("Nothing arrived from " + silence.source() + " since " + second(silence.since()) + ". Usually "
                        + usual(rhythm) + ". What it would have reported is missing here.")
                .label("usualPerHour", number(rhythm.perHour()))
                .label("usualPause", rhythm.pause().toString())
                .finish(stamp(silence, sourceType, now));
    }

    /** It is heard again. */
    static Signal ended(Silence silence, String sourceType, Instant heard, Instant now) {
        return draft(silence, "resolved", heard)
                .title(silence.source() + " is heard again")
                .text("Nothing arrived from " + silence.source() + " from " + second(silence.since()) + " to "
                        + second(heard) + ", " + minutes(Duration.between(silence.since(), heard)) + ".")
                .finish(stamp(silence, sourceType, now));
    }

    private static Draft draft(Silence silence, String status, Instant at) {
        var fold = Identity.join(
                "source.gap", silence.source(), "silence", silence.since().toString(), silence.incident(), status);
        return Draft.of(SignalKind.SOURCE_GAP, fold, When.receipt(at))
                .status(status)
                .label("reason", "silence")
                .label("since", silence.since().toString())
                .key("incident:" + silence.incident());
    }

    /** That nothing came is our own observation. */
    private static Stamp stamp(Silence silence, String sourceType, Instant now) {
        return new Stamp(silence.source(), sourceType, Trust.VERIFIED, now, false, false);
    }

    private static String usual(Rhythm rhythm) {
        return number(rhythm.perHour()) + " deliveries arrive in an hour, with pauses of at most "
                + minutes(rhythm.pause());
    }

    private static String number(double perHour) {
        return String.format(Locale.ROOT, perHour == Math.rint(perHour) ? "%.0f" : "%.1f", perHour);
    }

    static String minutes(Duration duration) {
        var minutes = Math.max(1, Math.round(duration.toSeconds() / 60.0));
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    private static Instant second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String clock(Instant since, Instant now) {
        var text = since.toString();
        var time = text.substring(11, 16) + " UTC";
        return Duration.between(since, now).toHours() < HOURS_A_DAY ? time : text.substring(0, 10) + " " + time;
    }
}

package io.debrief.drafting.compression;

import io.debrief.drafting.conversation.Said;
import io.debrief.drafting.evidence.EvidenceLine;
import io.debrief.drafting.evidence.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How sentences write times, durations, people and quotations. */
final class Phrasing {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final long MOST_MINUTES = 180;

    private final LocalDate day;

    /** A phrasing for an incident that began on this day (UTC): other days are written out. */
    Phrasing(Instant start) {
        this.day = start.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** "10:02 UTC", with the date where it is another day. */
    String time(Instant at) {
        LocalDate other = at.atOffset(ZoneOffset.UTC).toLocalDate();
        String clock = CLOCK.format(at.atOffset(ZoneOffset.UTC)) + " UTC";
        return other.equals(day) ? clock : clock + " on " + DATE.format(other);
    }

    /** "10:02", for a range whose end carries the zone. */
    static String clock(Instant at) {
        return CLOCK.format(at.atOffset(ZoneOffset.UTC));
    }

    static String date(Instant at) {
        return DATE.format(at.atOffset(ZoneOffset.UTC));
    }

    /** "4 minutes", "45 seconds", "3 h 20 min"; cut, not rounded. */
    static String duration(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes == 0) {
            return plural(duration.toSeconds(), "second");
        }
        if (minutes <= MOST_MINUTES) {
            return plural(minutes, "minute");
        }
        return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }

    static String plural(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** With a capital at its head. */
    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String handle(Said said) {
        return said.speaker().handle();
    }

    /** " by @kat" where a person did it. */
    static String by(EvidenceLine line) {
        Speaker speaker = line.speaker();
        return speaker != null && speaker.isPerson() ? " by " + speaker.handle() : "";
    }

    /** "@kat said at 10:02 UTC: “…”" */
    String told(Said said, String verb, String words) {
        return handle(said) + " " + verb + " at " + time(said.line().at()) + ": " + quoted(words);
    }

    /** The words between marks, with a full stop behind them where they have no end of their own. */
    static String quoted(String words) {
        String last = words.substring(words.length() - 1);
        return "“" + words + "”" + (".!?".contains(last) ? "" : ".");
    }

    /** " on checkout", for a line that names one or two services. */
    static String on(EvidenceLine line) {
        return switch (line.services().size()) {
            case 1 -> " on " + line.services().get(0);
            case 2 ->
                " on " + line.services().get(0) + " and " + line.services().get(1);
            default -> "";
        };
    }
}

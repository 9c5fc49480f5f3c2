package io.debrief.console.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as people read them: UTC, the zone said where a day is said. */
public final class When {

    private static final DateTimeFormatter DAY = of("d MMM uuuu");
    private static final DateTimeFormatter WEEKDAY = of("EEE d MMM uuuu");
    private static final DateTimeFormatter MINUTE = of("HH:mm");
    private static final DateTimeFormatter SECOND = of("HH:mm:ss");
    private static final DateTimeFormatter FIELD = of("uuuu-MM-dd'T'HH:mm:ss");

    private When() {}

    /** {@code 1 May 2026}. */
    public static String day(Instant at) {
        return DAY.format(at);
    }

    /** {@code Mon 4 May 2026}. */
    public static String day(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** {@code 14:02}. */
    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /** {@code 14:02:31}. */
    public static String second(Instant at) {
        return SECOND.format(at);
    }

    /** {@code 1 May 2026, 14:02 UTC}. */
    public static String full(Instant at) {
        return day(at) + ", " + minute(at) + " UTC";
    }

    /** {@code 1 May 2026, 14:02–14:49 UTC}; the second day too where it is another; open ends say so. */
    public static String span(Instant from, @Nullable Instant to) {
        if (to == null) {
            return day(from) + ", since " + minute(from) + " UTC";
        }
        var sameDay = day(from).equals(day(to));
        return day(from) + ", " + minute(from) + (sameDay ? "–" : " – " + day(to) + ", ") + minute(to) + " UTC";
    }

    /** {@code 47 min}, {@code 3 h 5 min}, {@code 2 d 4 h}, {@code 40 s}. */
    public static String length(Duration length) {
        var minutes = length.toMinutes();
        if (minutes < 1) {
            return length.toSeconds() + " s";
        }
        if (minutes < 60) {
            return minutes + " min";
        }
        if (minutes < 48 * 60) {
            return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
        }
        var hours = length.toHours();
        return hours / 24 + " d" + (hours % 24 == 0 ? "" : " " + hours % 24 + " h");
    }

    /** A duration as it travels ({@code PT47M}) in words; anything else as it is. */
    public static String words(String duration) {
        try {
            return duration.startsWith("P") ? length(Duration.parse(duration)) : duration;
        } catch (DateTimeParseException e) {
            return duration;
        }
    }

    /** What a form's {@code datetime-local} field means here: UTC. Null where it was left empty. */
    public static @Nullable Instant fromField(@Nullable String field) {
        if (field == null || field.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(field.strip()).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** What such a field is filled with. */
    public static String toField(Instant at) {
        return FIELD.format(at);
    }

    /** Machine-readable: {@code 2026-05-01T14:02:00Z}. */
    public static String iso(Instant at) {
        return at.toString();
    }

    private static DateTimeFormatter of(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZoneOffset.UTC);
    }
}

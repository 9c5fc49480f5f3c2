package io.debrief.ingest.signal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as senders spell it: RFC 3339 with any offset, a space instead of T, a trailing UTC, Go's offset followed by a
 * zone's name, an offset with a point for its colon, or epoch seconds, milliseconds, microseconds or nanoseconds told apart by magnitude.
 *
 * @param at the moment
 * @param zoned whether the text named its zone; UTC is assumed otherwise
 */
record Moment(Instant at, boolean zoned) {

    private static final Pattern EPOCH = Pattern.compile("-?\\d{1,19}(\\.\\d{1,9})?");
    private static final Pattern LONG_FRACTION = Pattern.compile("(\\.\\d{9})\\d+");
    private static final Pattern ZONE_NAME = Pattern.compile("(?<=[+-]\\d{2}:?\\d{2}) [A-Z]{1,5}$");
    private static final Pattern POINTED_OFFSET = Pattern.compile("(?<=\\d[+-]\\d{2})\\.(?=\\d{2}$)");
    private static final String UNSET = "0001-01-01T00:00:00";
    private static final int LONGEST = 64;
    private static final long NANOS = 1_000_000_000L;

    private static final DateTimeFormatter SPELLINGS = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(java.util.Locale.ROOT);

    /** Reads a time, null where it is absent, unset (Go's zero time) or not a time. */
    static @Nullable Moment parse(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return null;
        }
        var trimmed = text.trim();
        if (trimmed.startsWith(UNSET)) {
            return null;
        }
        try {
            return EPOCH.matcher(trimmed).matches() ? epoch(trimmed) : calendar(trimmed);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Moment epoch(String text) {
        var point = text.indexOf('.');
        var whole = Long.parseLong(point < 0 ? text : text.substring(0, point));
        var digits = (point < 0 ? text.length() : point) - (text.charAt(0) == '-' ? 1 : 0);
        var scale = digits <= 11 ? 1L : digits <= 14 ? 1_000L : digits <= 17 ? 1_000_000L : NANOS;
        var fraction = point < 0 ? 0 : Long.parseLong(padded(text.substring(point + 1)));
        var nanos = Math.floorMod(whole, scale) * (NANOS / scale) + fraction / scale;
        var at = Instant.ofEpochSecond(Math.floorDiv(whole, scale), nanos);
        return at.getEpochSecond() == 0 ? null : new Moment(at, true);
    }

    private static String padded(String fraction) {
        return fraction + "0".repeat(9 - fraction.length());
    }

    private static Moment calendar(String text) {
        var spelled = text.endsWith(" UTC") && !ZONE_NAME.matcher(text).find()
                ? text.substring(0, text.length() - 4) + "Z"
                : text;
        if (spelled.length() > 10 && spelled.charAt(10) == ' ') {
            spelled = spelled.substring(0, 10) + 'T' + spelled.substring(11);
        }
        spelled = ZONE_NAME.matcher(spelled).replaceFirst("");
        spelled = POINTED_OFFSET.matcher(spelled).replaceFirst(":");
        spelled = LONG_FRACTION.matcher(spelled).replaceFirst("$1").replace(" ", "");
        var parsed = parseCalendar(spelled);
        var local = LocalDateTime.from(parsed);
        return parsed.isSupported(ChronoField.OFFSET_SECONDS)
                ? new Moment(local.toInstant(ZoneOffset.from(parsed)), true)
                : new Moment(local.toInstant(ZoneOffset.UTC), false);
    }

    private static java.time.temporal.TemporalAccessor parseCalendar(String spelled) throws DateTimeParseException {
        return SPELLINGS.parse(spelled);
    }
}

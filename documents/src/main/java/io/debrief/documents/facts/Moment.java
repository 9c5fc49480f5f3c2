package io.debrief.documents.facts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day in a text, with its time of day where that has a zone. Days written with figures only count where the year comes
 * first: nobody can tell 3/4 from 4/3.
 *
 * @param at the instant; midnight UTC where only the day is known
 * @param exact whether the time of day is known
 */
public record Moment(Instant at, boolean exact) {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-/](\\d\\d)[-/](\\d\\d)(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH + ",? ((?:19|20)\\d\\d)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile(
            "^(?:[T ,]|\\s+at\\s+|\\s)\\s*(\\d\\d?):(\\d\\d)(?::(\\d\\d)(?:\\.\\d+)?)?\\s*(UTC|GMT|Z|[+-]\\d\\d:?\\d\\d)",
            Pattern.CASE_INSENSITIVE);

    /** The first day that a line names. */
    public static @Nullable Moment in(String line) {
        Moment first = null;
        var place = Integer.MAX_VALUE;
        for (var pattern : List.of(YEAR_FIRST, DAY_FIRST, MONTH_FIRST)) {
            var match = pattern.matcher(line);
            if (match.find() && match.start() < place) {
                var found = moment(pattern, match, line);
                first = found == null ? first : found;
                place = found == null ? place : match.start();
            }
        }
        return first;
    }

    private static @Nullable Moment moment(Pattern pattern, Matcher match, String line) {
        try {
            var date = pattern == YEAR_FIRST
                    ? LocalDate.of(number(match, 1), number(match, 2), number(match, 3))
                    : pattern == DAY_FIRST
                            ? LocalDate.of(number(match, 3), month(match.group(2)), number(match, 1))
                            : LocalDate.of(number(match, 3), month(match.group(1)), number(match, 2));
            var time = TIME.matcher(line.substring(match.end(), Math.min(line.length(), match.end() + 40)));
            return time.find()
                    ? new Moment(at(date, time), true)
                    : new Moment(date.atStartOfDay(ZoneOffset.UTC).toInstant(), false);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Instant at(LocalDate date, Matcher time) {
        var second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        var zone = time.group(4).toUpperCase(Locale.ROOT);
        var offset = zone.startsWith("+") || zone.startsWith("-") ? ZoneOffset.of(zone) : ZoneOffset.UTC;
        return date.atTime(LocalTime.of(number(time, 1), number(time, 2), second))
                .toInstant(offset);
    }

    private static int month(String word) {
        return MONTHS.indexOf(word.toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}

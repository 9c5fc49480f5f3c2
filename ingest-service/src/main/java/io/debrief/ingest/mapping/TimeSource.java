package io.debrief.ingest.mapping;

import io.debrief.ingest.signal.When;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalQueries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place where an event's time may stand.
 *
 * @param value the text
 * @param format how it is spelled, null for the usual spellings and epochs
 * @param zone the zone of a spelling that names none, null for UTC, assumed
 */
record TimeSource(
        Value value,
        @Nullable DateTimeFormatter format,
        @Nullable ZoneId zone) {

    private static final int LONGEST = 100;

    /** The first of several places that holds a time; where none does, the time of receipt. */
    static When first(List<TimeSource> sources, Scope scope, Instant receivedAt) {
        When implausible = null;
        for (var source : sources) {
            for (var text : source.value().all(scope)) {
                var when = When.of(source.spelled(text), receivedAt);
                if (!when.from().equals("receipt")) {
                    return when;
                }
                implausible = implausible == null && when.claimed() != null ? when : implausible;
            }
        }
        return implausible == null ? When.receipt(receivedAt) : implausible;
    }

    private String spelled(String text) {
        if (format == null && zone == null || text.length() > LONGEST) {
            return text;
        }
        try {
            return format == null ? local(text) : formatted(text.strip(), format);
        } catch (DateTimeException e) {
            // Another spelling than the mapping says: the usual ones may still fit.
            return text;
        }
    }

    private String local(String text) {
        var spelling = text.strip().replace(' ', 'T');
        return LocalDateTime.parse(spelling)
                .atZone(zoneOr(ZoneOffset.UTC))
                .toInstant()
                .toString();
    }

    private String formatted(String text, DateTimeFormatter formatter) {
        var parsed = formatter.parse(text);
        var date = parsed.query(TemporalQueries.localDate());
        var time = parsed.query(TemporalQueries.localTime());
        if (date == null) {
            throw new DateTimeException("no date");
        }
        var local = time == null ? date.atStartOfDay() : date.atTime(time);
        var named = parsed.query(TemporalQueries.zone());
        return named == null && zone == null
                ? local.toString()
                : local.atZone(named == null ? zoneOr(ZoneOffset.UTC) : named)
                        .toInstant()
                        .toString();
    }

    private ZoneId zoneOr(ZoneId otherwise) {
        return zone == null ? otherwise : zone;
    }
}

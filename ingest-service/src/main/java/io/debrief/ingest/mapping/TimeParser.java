package io.debrief.ingest.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where a time stands: as any other value, with a spelling and a zone where they are unusual. */
final class TimeParser {

    private static final String FORMAT = "format";
    private static final String ZONE = "zone";
    private static final int LONGEST = 80;

    private TimeParser() {}

    static List<TimeSource> parse(@Nullable Part part) {
        return part == null
                ? List.of()
                : part.items().stream().map(TimeParser::one).toList();
    }

    private static TimeSource one(Part part) {
        if (!part.isMap()) {
            return new TimeSource(ValueParser.first(part, ValueParser.Allowed.ANYTHING), null, null);
        }
        var known = new HashSet<>(ValueParser.FIELDS);
        known.addAll(Set.of(FORMAT, ZONE));
        var fields = part.fields(known);
        var value = ValueParser.first(part.without(Set.of(FORMAT, ZONE)), ValueParser.Allowed.ANYTHING);
        return new TimeSource(value, format(fields.get(FORMAT)), zone(fields.get(ZONE)));
    }

    private static @Nullable DateTimeFormatter format(@Nullable Part part) {
        if (part == null) {
            return null;
        }
        var pattern = part.textOr("");
        try {
            if (pattern.length() > LONGEST) {
                throw new IllegalArgumentException("it is too long");
            }
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            part.bad("'" + pattern + "' is no spelling of times such as 'dd.MM.uuuu HH:mm:ss': " + e.getMessage());
            return null;
        }
    }

    private static @Nullable ZoneId zone(@Nullable Part part) {
        if (part == null) {
            return null;
        }
        try {
            return ZoneId.of(part.textOr("UTC"));
        } catch (DateTimeException e) {
            part.bad("there is no time zone '" + part.text() + "'; a right one is Europe/Berlin or +01:00");
            return null;
        }
    }
}

package io.debrief.standalone.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the ingest service says about its sources, a line for each that was heard or refused. */
public final class SourceLines {

    private SourceLines() {}

    /**
     * The lines.
     *
     * @param list the answer of {@code GET /v1/sources}
     * @param now the present
     */
    public static List<String> of(JsonNode list, Instant now) {
        var lines = new ArrayList<String>();
        if (list.path("trouble").isTextual()) {
            lines.add("sources.json is wrong: " + list.path("trouble").asText());
        }
        for (var source : list.path("items")) {
            if (source.path("lastSeen").isTextual() || !source.path("rejected").isEmpty()) {
                lines.add("%-17s %s".formatted(source.path("name").asText(), line(source, now)));
            }
        }
        long waiting = list.path("spool").path("deliveries").asLong(0);
        if (waiting > 0) {
            lines.add("spool: " + waiting + " deliveries wait for Kafka");
        }
        return lines;
    }

    private static String line(JsonNode source, Instant now) {
        var parts = new ArrayList<String>();
        parts.add(heard(source, now));
        parts.add(source.path("rate").path("lastHour").asLong() + " signals in the last hour");
        if (source.path("quarantined").asLong() > 0) {
            parts.add(source.path("quarantined").asLong() + " quarantined");
        }
        if (source.path("gaps").asLong() > 0) {
            parts.add(source.path("gaps").asLong() + " gaps");
        }
        StreamSupport.stream(source.path("rejected").spliterator(), false)
                .map(one -> one.path("count").asLong() + " answered with "
                        + one.path("status").asInt() + " (" + one.path("reason").asText() + ")")
                .forEach(parts::add);
        return String.join(", ", parts);
    }

    private static String heard(JsonNode source, Instant now) {
        if (source.path("silentSince").isTextual()) {
            return "SILENT since " + source.path("silentSince").asText();
        }
        if (!source.path("lastSeen").isTextual()) {
            return "never heard";
        }
        var ago = Duration.between(Instant.parse(source.path("lastSeen").asText()), now);
        return "heard " + words(ago.isNegative() ? Duration.ZERO : ago) + " ago";
    }

    private static String words(Duration ago) {
        if (ago.toMinutes() < 1) {
            return ago.toSeconds() + " s";
        }
        if (ago.toHours() < 1) {
            return ago.toMinutes() + " min";
        }
        return ago.toDays() < 2 ? ago.toHours() + " h" : ago.toDays() + " days";
    }
}

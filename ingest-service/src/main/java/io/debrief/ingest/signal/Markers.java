package io.debrief.ingest.signal;

import io.debrief.contracts.signal.Signal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts what was taken out of a signal: distinct secrets by rule. */
final class Markers {

    private static final Pattern MARKER = Pattern.compile("‹redacted:([a-z0-9-]{1,60}):[0-9a-f]{8}›");

    private final HashSet<String> seen = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private Markers() {}

    static Map<String, Integer> count(Signal signal) {
        var markers = new Markers();
        markers.look(signal.title());
        markers.look(signal.text());
        markers.look(signal.raw());
        signal.labels().forEach((name, value) -> {
            markers.look(name);
            markers.look(value);
        });
        signal.links().forEach(link -> markers.look(link.href()));
        return markers.counts;
    }

    private void look(@Nullable String text) {
        if (text == null || text.indexOf('‹') < 0) {
            return;
        }
        var marker = MARKER.matcher(text);
        while (marker.find()) {
            if (seen.add(marker.group())) {
                counts.merge(marker.group(1), 1, Integer::sum);
            }
        }
    }
}

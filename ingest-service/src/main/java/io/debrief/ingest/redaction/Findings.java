package io.debrief.ingest.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What was found in one text. */
final class Findings {

    private static final Pattern MARKER = Pattern.compile("‹redacted:[a-z0-9-]{1,60}+:[0-9a-f]{8}›");

    private final List<Finding> found = new ArrayList<>(2);

    void add(Finding finding) {
        found.add(finding);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Finding> all() {
        return found;
    }

    /** In order, overlapping ones as one, without those that would touch an earlier marker. */
    List<Finding> settled(String text) {
        var settled = new ArrayList<Finding>(found.size());
        if (text.indexOf('‹') >= 0) {
            dropTouching(text);
        }
        found.sort(Comparator.comparingInt(Finding::start).thenComparing(Finding::end, Comparator.reverseOrder()));
        for (var finding : found) {
            if (!settled.isEmpty() && finding.start() < settled.getLast().end()) {
                settled.add(settled.removeLast().and(finding));
            } else {
                settled.add(finding);
            }
        }
        return settled;
    }

    /** The text with markers where secrets stood, which are added to the counts. */
    String redacted(String text, Marker marker, Map<String, Integer> counts) {
        var clean = new StringBuilder(text.length());
        var done = 0;
        for (var finding : settled(text)) {
            clean.append(text, done, finding.start()).append(marker.of(finding.rule(), finding.secret()));
            done = finding.end();
            counts.merge(finding.rule(), 1, Integer::sum);
        }
        return clean.append(text, done, text.length()).toString();
    }

    private void dropTouching(String text) {
        var marker = MARKER.matcher(text);
        while (marker.find()) {
            var from = marker.start();
            var to = marker.end();
            found.removeIf(finding -> finding.start() < to && finding.end() > from);
        }
    }
}

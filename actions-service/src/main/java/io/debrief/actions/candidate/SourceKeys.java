package io.debrief.actions.candidate;

import io.debrief.actions.extraction.Candidate;
import io.debrief.platform.ids.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What makes finding the same words twice one follow-up: the incident, the words without case and spacing, and which
 * occurrence of them it is. Without an incident the whole text stands in its place.
 */
final class SourceKeys {

    private SourceKeys() {}

    static List<String> of(@Nullable String incident, String text, List<Candidate> candidates) {
        var scope = incident == null ? "text:" + Ids.named(text) : "incident:" + incident;
        var seen = new HashMap<String, Integer>();
        var keys = new ArrayList<String>();
        for (var candidate : candidates) {
            var words = normal(candidate.quote().text());
            var occurrence = seen.merge(words, 1, Integer::sum);
            keys.add(Ids.named(scope + "\n" + occurrence + "\n" + words).toString());
        }
        return keys;
    }

    private static String normal(String text) {
        return text.lines()
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}

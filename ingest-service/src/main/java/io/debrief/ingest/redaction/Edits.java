package io.debrief.ingest.redaction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be taken out of the texts of one body, by the place of the text among all. */
final class Edits {

    private final Map<Integer, Findings> findings = new HashMap<>();
    private final Map<Integer, String> whole = new HashMap<>();
    private final Set<String> continued = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    boolean isEmpty() {
        return findings.isEmpty() && whole.isEmpty();
    }

    void add(int leaf, Finding finding) {
        findings.computeIfAbsent(leaf, place -> new Findings()).add(finding);
    }

    /** Adds the rest of a secret that began in an earlier text, and is counted there. */
    void goOn(int leaf, Finding finding) {
        add(leaf, finding);
        continued.add(leaf + finding.rule());
    }

    /** Puts another text in place of one, whose secrets were counted as given. */
    void replace(int leaf, String text, Map<String, Integer> found) {
        whole.put(leaf, text);
        found.forEach((rule, count) -> counts.merge(rule, count, Integer::sum));
    }

    /** The text at a place without its secrets; the same where it held none. */
    String applied(int leaf, String text, Marker marker) {
        @Nullable String other = whole.get(leaf);
        @Nullable Findings here = findings.get(leaf);
        if (other != null || here == null) {
            return other == null ? text : other;
        }
        var found = new HashMap<String, Integer>();
        var clean = here.redacted(text, marker, found);
        found.forEach((rule, count) -> {
            var counted = continued.contains(leaf + rule) ? count - 1 : count;
            if (counted > 0) {
                counts.merge(rule, counted, Integer::sum);
            }
        });
        return clean;
    }

    Map<String, Integer> counts() {
        return counts;
    }
}

package io.debrief.drafting.similar;

import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.evidence.EvidenceLine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What an incident can be recognised by.
 *
 * @param incident its label
 * @param title its title
 * @param terms how often each word, alert name, identifier and service occurs, marked by kind as in {@code alert:x}
 * @param where the first line each of them stands in
 * @param length how many terms there are in all
 */
record Traits(String incident, String title, Map<String, Integer> terms, Map<String, UUID> where, int length) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}]{2,}");
    private static final Pattern IDENTIFIER = Pattern.compile(
            "\\b(?=[A-Za-z0-9._-]*[A-Za-z])(?=[A-Za-z0-9._-]*[0-9_.-][A-Za-z0-9])[A-Za-z0-9][A-Za-z0-9._-]{3,}");
    private static final Pattern FIGURES = Pattern.compile("[0-9]+");
    private static final Set<String> COMMON = Set.of(
            "the", "and", "for", "are", "was", "were", "with", "that", "this", "from", "have", "has", "had", "not",
            "but", "you", "can", "did", "does", "any", "all", "now", "out", "its", "into", "there", "been", "will",
            "our", "they", "she", "his", "her", "him", "about", "just", "still", "what", "when", "who", "how", "why",
            "see", "let");

    /** What this evidence can be recognised by. */
    static Traits of(Evidence evidence) {
        return of(evidence, "");
    }

    /** What this evidence can be recognised by, with a text about the incident that was brought in. */
    static Traits of(Evidence evidence, String imported) {
        var terms = new HashMap<String, Integer>();
        var where = new LinkedHashMap<String, UUID>();
        var incident = evidence.incident();
        incident.services().forEach(service -> terms.merge("service:" + service, 1, Integer::sum));
        for (var line : evidence.lines()) {
            if (!line.erased() && !line.hidden()) {
                line(line, terms, where);
            }
        }
        words(imported, term -> terms.merge(term, 1, Integer::sum));
        int length = terms.values().stream().mapToInt(Integer::intValue).sum();
        return new Traits(incident.id(), incident.title(), Map.copyOf(terms), Map.copyOf(where), length);
    }

    private static void line(EvidenceLine line, Map<String, Integer> terms, Map<String, UUID> where) {
        line.services().forEach(service -> where.putIfAbsent("service:" + service, line.id()));
        if (line.kind().startsWith("alert.")) {
            add("alert:" + FIGURES.matcher(line.title()).replaceAll("#").toLowerCase(Locale.ROOT), line, terms, where);
        }
        var text = line.content().substring(line.bodyFrom());
        words(text, term -> add(term, line, terms, where));
    }

    private static void words(String text, Consumer<String> terms) {
        var identifiers = IDENTIFIER.matcher(text);
        while (identifiers.find()) {
            terms.accept("identifier:" + identifiers.group().toLowerCase(Locale.ROOT));
        }
        var words = WORD.matcher(text);
        while (words.find()) {
            var word = words.group().toLowerCase(Locale.ROOT);
            if (!COMMON.contains(word)) {
                terms.accept("word:" + word);
            }
        }
    }

    private static void add(String term, EvidenceLine line, Map<String, Integer> terms, Map<String, UUID> where) {
        terms.merge(term, 1, Integer::sum);
        where.putIfAbsent(term, line.id());
    }
}

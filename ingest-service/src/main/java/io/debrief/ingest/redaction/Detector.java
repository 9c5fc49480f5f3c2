package io.debrief.ingest.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for everything in one text: one pass over its characters, then each finder only where its keywords stand. */
final class Detector {

    private final RuleBook rules;
    private final List<Finder> finders;
    private final Set<Mask> masks;
    private final Keywords keywords;
    private final int[][] byWord;
    private final int[] lengths;

    Detector(RuleBook rules, Products products, Set<Mask> masks) {
        this.rules = rules;
        this.finders = finders(rules.rules(), products);
        this.masks = Set.copyOf(masks);
        var words = new LinkedHashMap<String, List<Integer>>();
        for (var i = 0; i < finders.size(); i++) {
            for (var word : finders.get(i).keywords()) {
                words.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
            }
        }
        this.keywords = new Keywords(List.copyOf(words.keySet()));
        this.byWord = words.values().stream()
                .map(asked -> asked.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.lengths = words.keySet().stream().mapToInt(String::length).toArray();
    }

    private static List<Finder> finders(List<Rule> rules, Products products) {
        var finders = new ArrayList<Finder>();
        finders.add(new KeyBlocks());
        for (var rule : rules) {
            if (rule.shape() != null) {
                finders.add(new ShapeFinder(rule.id(), rule.shape()));
            }
        }
        finders.add(new AddressCredentials());
        finders.add(new Authorizations());
        finders.add(new Assignments(products));
        finders.add(new Encoded());
        return List.copyOf(finders);
    }

    /** Whether a text needs {@link #find}: where this says no, there is nothing. */
    boolean mayHold(String text, Hits hits) {
        keywords.scan(text, hits);
        return hits.count() > 0 || hits.hidden() || hits.digits() >= CardNumbers.SHORTEST || !masks.isEmpty();
    }

    /** Everything in a text that {@link #mayHold} was asked about just before. */
    Search find(String text, Hits hits) {
        if (!hits.hidden()) {
            var scan = found(text, hits, 0);
            return new Search(scan.findings(), scan.cut());
        }
        var hidden = Hidden.of(text);
        var scan = scan(hidden.visible(), hits, 0);
        var findings = new Findings();
        scan.findings().all().forEach(finding -> findings.add(hidden.inWhole(finding)));
        return new Search(findings, null);
    }

    Scan scan(String text, Hits hits, int depth) {
        keywords.scan(text, hits);
        return found(text, hits, depth);
    }

    private Scan found(String text, Hits hits, int depth) {
        var scan = new Scan(this, text, depth);
        hits.finders(finders.size());
        for (var hit = 0; hit < hits.count(); hit++) {
            var word = hits.word(hit);
            var start = hits.end(hit) - lengths[word];
            for (var finder : byWord[word]) {
                var judged = hits.judged(finder);
                if (start >= judged) {
                    hits.judged(finder, Math.max(judged, finders.get(finder).look(scan, start, hits.end(hit))));
                }
            }
        }
        if (hits.digits() >= CardNumbers.SHORTEST) {
            CardNumbers.look(scan);
        }
        masks.forEach(mask -> mask.look(scan));
        scan.findings().all().removeIf(finding -> !rules.isOn(finding.rule()));
        return scan;
    }

    /** How many kinds of secrets it tells apart, by the name of the rule. */
    static Map<String, String> ofCode() {
        var rules = new LinkedHashMap<String, String>();
        rules.put(KeyBlocks.RULE, "general");
        rules.put(AddressCredentials.RULE, "general");
        rules.put(AddressCredentials.SENTRY, "watching");
        rules.put(Authorizations.BEARER, "general");
        rules.put(Authorizations.BASIC, "general");
        rules.put(Authorizations.OTHER, "general");
        rules.put(Authorizations.COOKIE, "general");
        rules.put(Assignments.PASSWORD, "general");
        rules.put(Assignments.SECRET, "general");
        rules.put(Assignments.PARAMETER, "general");
        rules.put(FieldSecrets.RULE, "general");
        rules.put(CardNumbers.RULE, "money");
        return rules;
    }

    /**
     * What a search gave.
     *
     * @param findings what was found
     * @param cut what the text's end cut; null where it cut nothing
     */
    record Search(Findings findings, Scan.@Nullable Cut cut) {}
}

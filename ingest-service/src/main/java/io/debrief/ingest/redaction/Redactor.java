package io.debrief.ingest.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.debrief.ingest.signature.RequestHeaders;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes secrets out of texts and parsed bodies. Time is linear in the text, whatever it holds; one redactor serves any
 * number of threads.
 */
public final class Redactor {

    private static final int DEEPEST_TEXT = 2;

    private final RuleBook rules;
    private final Marker marker;
    private final Detector detector;
    private final FieldSecrets fields;
    private final Map<Set<Mask>, Redactor> masking;

    /** A redactor with the rules that come with the service, which leaves this installation's markers. */
    public Redactor(Marker marker) {
        this(marker, RuleBook.standard());
    }

    /** A redactor with certain rules. */
    Redactor(Marker marker, RuleBook rules) {
        this(marker, rules, Set.of(), new ConcurrentHashMap<>());
    }

    private Redactor(Marker marker, RuleBook rules, Set<Mask> masks, Map<Set<Mask>, Redactor> masking) {
        var products = new Products(rules.rules());
        this.marker = marker;
        this.rules = rules;
        this.masking = masking;
        this.detector = new Detector(rules, products, masks);
        this.fields = new FieldSecrets(products);
    }

    /** How many kinds of secrets it tells apart. */
    int kinds() {
        return rules.kinds().size();
    }

    /** The same redactor, for a source that has personal data masked too. */
    public Redactor masking(Set<Mask> masks) {
        return masks.isEmpty()
                ? this
                : masking.computeIfAbsent(
                        EnumSet.copyOf(masks),
                        wanted -> new Redactor(marker, rules, wanted, new ConcurrentHashMap<>()));
    }

    /** A parsed body without its secrets; the same node where it held none. */
    public Cleaned clean(JsonNode body) {
        return clean(body, 0);
    }

    private Cleaned clean(JsonNode body, int depth) {
        var inner = new EmbeddedJson(depth < DEEPEST_TEXT ? tree -> clean(tree, depth + 1) : null);
        var edits = new TreeSearch(detector, fields, inner).search(body);
        if (edits.isEmpty()) {
            return new Cleaned(body, Map.of());
        }
        var tree = new TreeCopy(edits, marker).of(body);
        return edits.counts().isEmpty() ? new Cleaned(body, Map.of()) : new Cleaned(tree, Map.copyOf(edits.counts()));
    }

    /** A text without its secrets, which are added to the counts. */
    public String clean(String text, Map<String, Integer> found) {
        var hits = new Hits();
        if (!detector.mayHold(text, hits)) {
            return text;
        }
        var findings = detector.find(text, hits).findings();
        return findings.isEmpty() ? text : findings.redacted(text, marker, found);
    }

    /** The headers of a request without their secrets, whether their names tell of them or not. */
    public RequestHeaders clean(RequestHeaders headers) {
        var clean = new HashMap<String, List<String>>();
        headers.values()
                .forEach((name, values) -> clean.put(
                        clean(name, new HashMap<>()),
                        values.stream().map(value -> cleanHeader(name, value)).toList()));
        return new RequestHeaders(clean);
    }

    /** The value of a header of a request without its secrets, which its name may tell of. */
    public String cleanHeader(String name, String value) {
        var cleaned = clean(JsonNodeFactory.instance.objectNode().put(name, value));
        return cleaned.tree().elements().next().asText();
    }

    /**
     * A body without its secrets.
     *
     * @param tree the body
     * @param found how many were taken out, by rule
     */
    public record Cleaned(JsonNode tree, Map<String, Integer> found) {}
}

package io.debrief.ingest.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a parsed body: texts, names, numbers, values beside the field that names them, and secrets cut over
 * several texts. Nothing is changed; {@link TreeCopy} does that where something was found.
 */
final class TreeSearch {

    private static final int MOST_TAILS = 3;
    private static final int HEAD = 600;
    /** No secret that is a name is shorter. */
    private static final int SHORTEST_SECRET = 12;

    private static final int UNFINISHED = 2;
    private static final int SHORTEST_WORD = 8;
    private static final int LONGEST_WORD = 200;
    private static final String ELEMENT = "";

    private final Detector detector;
    private final FieldSecrets fields;
    private final EmbeddedJson embedded;
    private final Hits hits = new Hits();
    private final Edits edits = new Edits();
    private final List<Tail> tails = new ArrayList<>(0);
    private int leaf;

    TreeSearch(Detector detector, FieldSecrets fields, EmbeddedJson embedded) {
        this.detector = detector;
        this.fields = fields;
        this.embedded = embedded;
    }

    Edits search(JsonNode root) {
        node(ELEMENT, root);
        return edits;
    }

    private void node(String field, JsonNode node) {
        if (node.isTextual()) {
            text(field, node.textValue());
        } else if (node.isObject()) {
            object(node, null);
        } else if (node.isArray()) {
            array(field, node);
        } else {
            number(field, node);
        }
    }

    private void object(JsonNode node, @Nullable String outer) {
        var named = outer;
        @Nullable List<Sibling> siblings = null;
        for (var entry : node.properties()) {
            var name = entry.getKey();
            var value = entry.getValue();
            var telling = name(name);
            var place = leaf;
            if (telling && value.isObject()) {
                object(value, name);
            } else {
                node(name, value);
            }
            if (telling) {
                field(name, place, value);
            }
            if (FieldSecrets.isName(name) && value.isTextual()) {
                named = value.textValue();
            } else if (FieldSecrets.isValue(name)) {
                siblings = siblings == null ? new ArrayList<>(2) : siblings;
                siblings.add(new Sibling(place, value));
            }
        }
        if (named != null && siblings != null) {
            for (var sibling : siblings) {
                field(named, sibling.leaf(), sibling.value());
            }
        }
    }

    private void array(String field, JsonNode array) {
        var start = leaf;
        @Nullable String before = null;
        for (var element : array) {
            var place = leaf;
            node(ELEMENT, element);
            if (before != null && (array.size() == 2 || before.startsWith("-"))) {
                field(before, place, element);
            }
            before = element.isTextual() ? element.textValue() : null;
        }
        if (!array.isEmpty()
                && leaf - start == array.size()
                && SecretNames.of(singular(field)) != SecretNames.Kind.NONE) {
            elements(singular(field), array.iterator(), start);
        }
    }

    private void elements(String field, Iterator<JsonNode> elements, int start) {
        for (var place = start; elements.hasNext(); place++) {
            field(field, place, elements.next());
        }
    }

    private static String singular(String field) {
        return field.endsWith("s") ? field.substring(0, field.length() - 1) : field;
    }

    /** Looks at a name, and says whether it may tell something about its value. */
    private boolean name(String name) {
        var place = leaf++;
        if (!detector.mayHold(name, hits)) {
            return false;
        }
        if (name.length() < SHORTEST_SECRET && !hits.hidden()) {
            return hits.count() > 0;
        }
        var found = detector.find(name, hits).findings().all();
        found.forEach(finding -> edits.add(place, finding));
        return found.isEmpty();
    }

    private void field(String name, int place, JsonNode value) {
        var secret = fields.in(name, value);
        if (secret != null) {
            edits.add(place, secret);
        }
    }

    private void number(String field, JsonNode node) {
        var place = leaf++;
        if (node.isIntegralNumber() && !node.isInt() && !isNumbersName(field) && CardNumbers.is(node.asText())) {
            var digits = node.asText();
            edits.add(place, new Finding(0, digits.length(), CardNumbers.RULE, digits, Finding.PLACE));
        }
    }

    private void text(String field, String text) {
        var place = leaf++;
        if (!tails.isEmpty()) {
            goOn(field, place, text);
        }
        if (!detector.mayHold(text, hits)) {
            unfinished(field, place, text);
            return;
        }
        var inside = hits.count() > 0 ? embedded.clean(text) : null;
        if (inside != null) {
            edits.replace(place, inside.text(), inside.found());
            return;
        }
        var search = detector.find(text, hits);
        for (var finding : search.findings().all()) {
            if (!finding.rule().equals(CardNumbers.RULE) || finding.start() > 0 || !isNumbersName(field)) {
                edits.add(place, finding);
            }
        }
        if (search.cut() != null && Tail.mayBe(text, search.cut())) {
            keep(new Tail(field, place, text, search.cut()));
        } else {
            unfinished(field, place, text);
        }
    }

    /** The last word of a text that is a piece of one, where it may be the beginning of a secret. */
    private void unfinished(String field, int place, String text) {
        if (text.isEmpty() || !(field.equals(ELEMENT) || field.equals("text"))) {
            return;
        }
        var start = text.length();
        while (start > 0 && start > text.length() - LONGEST_WORD && !Chars.isSpace(text.charAt(start - 1))) {
            start--;
        }
        var word = text.substring(start);
        if (hits.unfinished() >= UNFINISHED || (word.length() >= SHORTEST_WORD && Tail.looksCut(word))) {
            keep(new Tail(field, place, text, new Scan.Cut(start, true, false, false)));
        }
    }

    private void keep(Tail tail) {
        if (tails.size() == MOST_TAILS) {
            tails.removeFirst();
        }
        tails.add(tail);
    }

    private void goOn(String field, int place, String text) {
        tails.removeIf(tail -> (tail.mayGoOnIn(field) && goOn(tail, place, text)) || tail.isOver());
    }

    /** Searches a tail with this text; says whether that settled it. */
    private boolean goOn(Tail tail, int place, String text) {
        var head = text.length() > HEAD ? text.substring(0, HEAD) : text;
        var joined = tail.with(head);
        var scan = detector.scan(joined, new Hits(), 0);
        var piece = tail.piece(place, head.length());
        var settled = false;
        for (var finding : scan.findings().settled(joined)) {
            if (tail.spans(finding, head)) {
                settled = true;
                tail.pieces().forEach(earlier -> add(earlier, finding));
                add(piece, finding);
            }
        }
        var cut = scan.cut();
        if (cut != null && cut.start() < tail.border() && text.length() <= HEAD && tail.mayHold(text)) {
            tail.goOn(place, text);
            return false;
        }
        return settled;
    }

    private void add(Tail.Piece piece, Finding finding) {
        var from = Math.max(finding.start(), piece.start());
        var to = Math.min(finding.end(), piece.start() + piece.length());
        if (from >= to) {
            return;
        }
        var part = finding.at(from - piece.start() + piece.offset(), to - piece.start() + piece.offset());
        if (from > finding.start()) {
            edits.goOn(piece.leaf(), part);
        } else {
            edits.add(piece.leaf(), part);
        }
    }

    /** Names of fields whose long numbers are ids and times. */
    private static boolean isNumbersName(String field) {
        return field.endsWith("id")
                || field.endsWith("Id")
                || field.endsWith("ID")
                || field.endsWith("ts")
                || field.endsWith("time")
                || field.endsWith("Time")
                || field.endsWith("timestamp")
                || field.endsWith("offset")
                || field.endsWith("hash");
    }

    /**
     * A value that another field of its object may name.
     *
     * @param leaf its place among all texts
     * @param value the value
     */
    private record Sibling(int leaf, JsonNode value) {}
}

package io.debrief.ingest.generic;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.signal.Fields;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The values of a body, the upper ones first; lists and side matters such as labels are left out. */
final class Leaves {

    private static final int DEEPEST = 3;
    private static final int MOST = 2_000;
    private static final Set<String> SIDE = Set.of(
            "labels",
            "tags",
            "annotations",
            "headers",
            "properties",
            "metadata",
            "links",
            "request",
            "user",
            "member",
            "parent",
            "organization",
            "account");

    private final List<Leaf> all;

    private Leaves(List<Leaf> all) {
        this.all = all;
    }

    static Leaves of(JsonNode body) {
        var leaves = new ArrayList<Leaf>();
        var waiting = new ArrayDeque<Map.Entry<Integer, JsonNode>>();
        waiting.add(Map.entry(0, body));
        while (!waiting.isEmpty() && leaves.size() < MOST) {
            var next = waiting.poll();
            for (var field : next.getValue().properties()) {
                var value = Fields.text(field.getValue());
                if (value != null && !unexpanded(value)) {
                    leaves.add(Leaf.of(field.getKey(), next.getKey(), value));
                } else if (field.getValue().isObject()
                        && next.getKey() < DEEPEST
                        && !SIDE.contains(field.getKey().toLowerCase(java.util.Locale.ROOT))) {
                    waiting.add(Map.entry(next.getKey() + 1, field.getValue()));
                }
            }
        }
        return new Leaves(leaves);
    }

    /** A template's variable that its sender did not fill in. */
    private static boolean unexpanded(String value) {
        return value.length() > 1
                && value.charAt(0) == '$'
                && value.substring(1).matches("[A-Z][A-Z_]*");
    }

    List<Leaf> all() {
        return all;
    }

    /** The value of the first of these names that is there, the upper ones first. */
    Optional<String> named(String... names) {
        for (var depth = 0; depth <= DEEPEST; depth++) {
            for (var name : names) {
                for (var leaf : all) {
                    if (leaf.depth() == depth && leaf.is(name)) {
                        return Optional.of(leaf.value());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The value of the first of these names at the top. */
    Optional<String> top(String... names) {
        for (var name : names) {
            for (var leaf : all) {
                if (leaf.depth() == 0 && leaf.is(name)) {
                    return Optional.of(leaf.value());
                }
            }
        }
        return Optional.empty();
    }

    Optional<String> first(Predicate<Leaf> wanted) {
        return all.stream().filter(wanted).findFirst().map(Leaf::value);
    }
}

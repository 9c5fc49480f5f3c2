package io.debrief.ingest.redaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds in one pass which rules' keywords a text holds (Aho and Corasick 1975), letters without case, so that patterns
 * run only where they may match.
 */
final class Keywords {

    private static final int ASCII = 128;

    private final List<int[]> edges = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();
    private final int[] next;
    private final long[] found;

    /**
     * Prepares the search.
     *
     * @param rules at most 64 rules; bit i of an answer stands for the rule at i
     */
    Keywords(List<Rule> rules) {
        if (rules.size() > Long.SIZE) {
            throw new IllegalArgumentException("at most " + Long.SIZE + " rules");
        }
        state();
        for (var i = 0; i < rules.size(); i++) {
            for (var keyword : rules.get(i).keywords()) {
                add(keyword, 1L << i);
            }
        }
        link();
        next = edges.stream().flatMapToInt(Arrays::stream).toArray();
        found = ends.stream().mapToLong(Long::longValue).toArray();
    }

    /** The rules of which a keyword stands in the text. */
    long in(String text) {
        var rules = 0L;
        var state = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= ASCII) {
                state = 0;
                continue;
            }
            state = next[state * ASCII + (c >= 'A' && c <= 'Z' ? c + 32 : c)];
            rules |= found[state];
        }
        return rules;
    }

    private int state() {
        var none = new int[ASCII];
        Arrays.fill(none, -1);
        edges.add(none);
        ends.add(0L);
        return edges.size() - 1;
    }

    private void add(String keyword, long rule) {
        var state = 0;
        for (var c : keyword.toCharArray()) {
            if (edges.get(state)[c] < 0) {
                edges.get(state)[c] = state();
            }
            state = edges.get(state)[c];
        }
        ends.set(state, ends.get(state) | rule);
    }

    /** Completes every state's edges in breadth-first order, so that the search never steps back. */
    private void link() {
        var fallback = new int[edges.size()];
        var queue = new ArrayDeque<Integer>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            ends.set(state, ends.get(state) | ends.get(fallback[state]));
            for (var c = 0; c < ASCII; c++) {
                var child = edges.get(state)[c];
                var elsewhere = state == 0 ? 0 : edges.get(fallback[state])[c];
                if (child < 0) {
                    edges.get(state)[c] = elsewhere;
                } else {
                    fallback[child] = elsewhere;
                    queue.add(child);
                }
            }
        }
    }
}

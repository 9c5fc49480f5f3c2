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

    private final List<int[]> next = new ArrayList<>();
    private final List<Long> found = new ArrayList<>();

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
            state = next.get(state)[c >= 'A' && c <= 'Z' ? c + 32 : c];
            rules |= found.get(state);
        }
        return rules;
    }

    private int state() {
        var edges = new int[ASCII];
        Arrays.fill(edges, -1);
        next.add(edges);
        found.add(0L);
        return next.size() - 1;
    }

    private void add(String keyword, long rule) {
        var state = 0;
        for (var c : keyword.toCharArray()) {
            if (next.get(state)[c] < 0) {
                next.get(state)[c] = state();
            }
            state = next.get(state)[c];
        }
        found.set(state, found.get(state) | rule);
    }

    /** Completes every state's edges in breadth-first order, so that the search never steps back. */
    private void link() {
        var fallback = new int[next.size()];
        var queue = new ArrayDeque<Integer>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            found.set(state, found.get(state) | found.get(fallback[state]));
            for (var c = 0; c < ASCII; c++) {
                var child = next.get(state)[c];
                var elsewhere = state == 0 ? 0 : next.get(fallback[state])[c];
                if (child < 0) {
                    next.get(state)[c] = elsewhere;
                } else {
                    fallback[child] = elsewhere;
                    queue.add(child);
                }
            }
        }
    }
}

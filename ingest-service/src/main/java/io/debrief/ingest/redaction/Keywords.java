package io.debrief.ingest.redaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds in one pass where any of many keywords stands in a text (Aho and Corasick 1975), letters without case, so that
 * everything dearer runs only there.
 */
final class Keywords {

    private static final int ASCII = 128;
    private static final int DELETE = 127;
    private static final int SHIFT = 6;
    private static final int WIDTH = 1 << SHIFT;
    /** The bits of a state's number; one more says that words end there. */
    private static final int STATE = 0x7fff;

    private static final int FINDS = STATE + 1;
    private static final int[] NOTHING = {};

    private final byte[] classes = new byte[ASCII];
    private final List<int[]> edges = new ArrayList<>();
    private final List<int[]> ends = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private final char[] next;
    private final int[][] found;
    private final int[] depth;

    /** Prepares the search for lower-case ASCII words; a hit names the word by its place in the list. */
    Keywords(List<String> words) {
        classify(words);
        state(0);
        for (var i = 0; i < words.size(); i++) {
            add(words.get(i), i);
        }
        link();
        next = new char[edges.size() << SHIFT];
        for (var state = 0; state < edges.size(); state++) {
            for (var c = 0; c < WIDTH; c++) {
                var to = edges.get(state)[c];
                next[(state << SHIFT) | c] = (char) (ends.get(to).length > 0 ? to | FINDS : to);
            }
        }
        found = ends.toArray(int[][]::new);
        depth = depths.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Notes every word of the text, how many digits it has and whether anything in it cannot be seen. */
    void scan(String text, Hits hits) {
        hits.clear();
        var state = 0;
        var digits = 0;
        var length = text.length();
        for (var i = 0; i < length; i++) {
            var c = text.charAt(i);
            if (c < ' ' || c >= DELETE) {
                state = 0;
                hits.other(c);
                continue;
            }
            if (c <= '9' && c >= '0') {
                digits++;
            }
            state = next[(state & STATE) << SHIFT | classes[c]];
            if (state > STATE) {
                hits.add(found[state & STATE], i + 1);
            }
        }
        hits.end(digits, depth[state & STATE]);
    }

    private void classify(List<String> words) {
        var used = 0;
        for (var word : words) {
            for (var c : word.toCharArray()) {
                if (c >= ASCII || (c >= 'A' && c <= 'Z')) {
                    throw new IllegalArgumentException("a keyword is lower-case ASCII: " + word);
                }
                if (classes[c] == 0) {
                    classes[c] = (byte) ++used;
                }
            }
        }
        if (used >= WIDTH) {
            throw new IllegalArgumentException("keywords use at most " + (WIDTH - 1) + " different characters");
        }
        for (var c = 'A'; c <= 'Z'; c++) {
            classes[c] = classes[c + 32];
        }
    }

    private int state(int deep) {
        var none = new int[WIDTH];
        Arrays.fill(none, -1);
        edges.add(none);
        ends.add(NOTHING);
        depths.add(deep);
        if (edges.size() > STATE) {
            throw new IllegalArgumentException("too many keywords");
        }
        return edges.size() - 1;
    }

    private void add(String word, int number) {
        var state = 0;
        for (var c : word.toCharArray()) {
            if (edges.get(state)[classes[c]] < 0) {
                edges.get(state)[classes[c]] = state(depths.get(state) + 1);
            }
            state = edges.get(state)[classes[c]];
        }
        ends.set(state, joined(ends.get(state), new int[] {number}));
    }

    /** Completes every state's edges in breadth-first order, so that the search never steps back. */
    private void link() {
        var fallback = new int[edges.size()];
        var queue = new ArrayDeque<Integer>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            ends.set(state, state == 0 ? NOTHING : joined(ends.get(state), ends.get(fallback[state])));
            for (var c = 0; c < WIDTH; c++) {
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

    private static int[] joined(int[] some, int[] others) {
        var all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }
}

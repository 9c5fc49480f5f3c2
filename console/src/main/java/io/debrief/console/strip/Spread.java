package io.debrief.console.strip;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Puts boxes side by side, each as near to its wish as the others allow: clusters move as one. */
final class Spread {

    private Spread() {}

    /** The width all boxes need side by side. */
    static int needed(List<Integer> widths, int gap) {
        return widths.stream().mapToInt(Integer::intValue).sum() + gap * Math.max(0, widths.size() - 1);
    }

    /**
     * Left edges, in order.
     *
     * @param middles wished middles, ascending
     * @param widths the boxes' widths; together with the gaps no more than {@code room}
     * @param gap at least so much between two
     * @param room all edges stay within 0 and this
     */
    static List<Integer> lefts(List<Integer> middles, List<Integer> widths, int gap, int room) {
        var clusters = new ArrayDeque<Cluster>();
        for (var i = 0; i < middles.size(); i++) {
            var width = widths.get(i);
            var next = new Cluster(1, middles.get(i) - width / 2.0, width).within(room);
            while (!clusters.isEmpty() && clusters.getLast().end() + gap > next.left) {
                next = clusters.removeLast().with(next, gap).within(room);
            }
            clusters.addLast(next);
        }
        var lefts = new ArrayList<Integer>();
        for (var cluster : clusters) {
            var left = cluster.left;
            for (var n = 0; n < cluster.boxes; n++) {
                lefts.add((int) Math.floor(left));
                left += widths.get(lefts.size() - 1) + gap;
            }
        }
        return lefts;
    }

    private record Cluster(int boxes, double left, double width) {

        double end() {
            return left + width;
        }

        Cluster with(Cluster other, int gap) {
            var joined = width + gap + other.width;
            var middle =
                    (boxes * (left + width / 2) + other.boxes * (other.left + other.width / 2)) / (boxes + other.boxes);
            return new Cluster(boxes + other.boxes, middle - joined / 2, joined);
        }

        Cluster within(int room) {
            return new Cluster(boxes, Math.max(0, Math.min(left, room - width)), width);
        }
    }
}

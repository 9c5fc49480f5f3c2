package io.debrief.actions.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where a machine would put each candidate, with the reason in words; a suggestion, never a priority. */
final class Ordering {

    private Ordering() {}

    /**
     * What an order is suggested from.
     *
     * @param done whether the text says that it is done
     */
    record Weight(Category category, Size size, Risk risk, boolean vague, boolean done) {

        int points() {
            var points = risk.ordinal() * 4 - size.ordinal() * 2 - (vague ? 2 : 0) - (done ? 100 : 0);
            return points + (category == Category.PROCESS ? 0 : 2);
        }

        String why() {
            if (done) {
                return "the text says that it is done";
            }
            return risk.word() + " harm if left undone, " + effort() + (vague ? ", but no finish line yet" : "");
        }

        private String effort() {
            return switch (size) {
                case S -> "small";
                case M -> "middling effort";
                case L -> "large";
            };
        }
    }

    /** Ranks from 1, in the order of the input; equal ones keep the text's order. */
    static List<Integer> ranks(List<Weight> weights) {
        var order = new ArrayList<Integer>();
        for (var i = 0; i < weights.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt((Integer i) -> -weights.get(i).points()));
        var ranks = new ArrayList<Integer>(java.util.Collections.nCopies(weights.size(), 0));
        for (var rank = 0; rank < order.size(); rank++) {
            ranks.set(order.get(rank), rank + 1);
        }
        return ranks;
    }
}

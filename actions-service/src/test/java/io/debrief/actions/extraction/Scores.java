package io.debrief.actions.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/**
 * Precision, recall and F1 of predictions against a list by hand.
 *
 * <p>A prediction is right if it contains, or is contained in, a gold string, or if their token F1 is at least 0.6; each
 * gold string counts once; anything else that is not optional is wrong.
 */
record Scores(int right, int predicted, int gold, List<String> missed, List<String> wrong) {

    static Scores of(List<String> predictions, List<String> gold, List<String> optional) {
        var open = new ArrayList<>(gold);
        var wrong = new ArrayList<String>();
        var predicted = 0;
        for (var prediction : predictions) {
            var hit = open.stream().filter(one -> same(prediction, one)).findFirst();
            if (hit.isPresent()) {
                open.remove(hit.get());
                predicted++;
            } else if (optional.stream().noneMatch(one -> same(prediction, one))) {
                wrong.add(prediction);
                predicted++;
            }
        }
        return new Scores(gold.size() - open.size(), predicted, gold.size(), open, wrong);
    }

    static Scores sum(List<Scores> all) {
        var missed = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        var right = 0;
        var predicted = 0;
        var gold = 0;
        for (var one : all) {
            right += one.right;
            predicted += one.predicted;
            gold += one.gold;
            missed.addAll(one.missed);
            wrong.addAll(one.wrong);
        }
        return new Scores(right, predicted, gold, missed, wrong);
    }

    double precision() {
        return predicted == 0 ? 0 : right / (double) predicted;
    }

    double recall() {
        return gold == 0 ? 1 : right / (double) gold;
    }

    double f1() {
        var sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "precision %.3f recall %.3f F1 %.3f (%d right of %d found, %d by hand)",
                precision(),
                recall(),
                f1(),
                right,
                predicted,
                gold);
    }

    private static boolean same(String prediction, String gold) {
        var a = normal(prediction);
        var b = normal(gold);
        return a.contains(b) || b.contains(a) || tokenF1(a, b) >= 0.6;
    }

    private static String normal(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static double tokenF1(String a, String b) {
        var left = Words.of(a);
        var right = Words.of(b);
        var counts = new HashMap<String, Integer>();
        left.forEach(word -> counts.merge(word, 1, Integer::sum));
        var shared = 0;
        for (var word : right) {
            if (counts.merge(word, -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return left.isEmpty() || right.isEmpty() ? 0 : 2.0 * shared / (left.size() + right.size());
    }
}

package io.debrief.actions.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Picks follow-ups where no heading helps: by the points of a sentence's cues. */
final class BlindPicker {

    private static final double THRESHOLD = 2.5;
    private static final int A_DOCUMENT = 2000;
    private static final double LIST_OF_INTENTIONS = 0.5;

    private final String text;
    private final Map<Integer, Double> intentions = new HashMap<>();

    BlindPicker(String text, List<Block> blocks) {
        this.text = text;
        var items = new HashMap<Integer, int[]>();
        for (var block : blocks) {
            if (block.kind() == Block.Kind.ITEM) {
                var count = items.computeIfAbsent(block.list(), none -> new int[2]);
                count[0]++;
                var first = SectionPicker.sentences(text, block);
                if (!first.isEmpty()
                        && (first.getFirst().cues().imperative()
                                || first.getFirst().cues().gerund())
                        && !first.getFirst().cues().command()) {
                    count[1]++;
                }
            }
        }
        items.forEach((list, count) -> intentions.put(list, count[1] / (double) count[0]));
    }

    List<Pick> pick(Block block) {
        var picks = new ArrayList<Pick>();
        if (block.kind() == Block.Kind.ROW || block.kind() == Block.Kind.HEADING) {
            return picks;
        }
        var sentences = SectionPicker.sentences(text, block);
        for (var i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            if (sentence.cues().possible() && points(block, sentence, i == 0) >= THRESHOLD) {
                picks.add(new Pick(sentence, block, Section.NONE));
            }
        }
        return picks;
    }

    private double points(Block block, Sentence sentence, boolean first) {
        var cues = sentence.cues();
        var item = block.kind() == Block.Kind.ITEM;
        var points = 0.0;
        if (item && first) {
            points += cues.imperative() ? 2.0 : cues.gerund() ? 1.2 : cues.wish() ? 1.5 : 0;
            points += intentions.getOrDefault(block.list(), 0.0) >= LIST_OF_INTENTIONS ? 1 : -0.5;
            points += block.check() == Block.Check.OPEN ? 2 : block.check() == Block.Check.DONE ? 1.5 : 0;
        } else {
            points += cues.imperative() ? first && hasTicketBehind(block, sentence) ? 2 : 0.5 : 0;
        }
        points += cues.modal() ? 1.5 : 0;
        points += cues.explicit() ? 4 : 0;
        points += cues.request() || cues.commitment() ? 1.5 : 0;
        points += cues.horizon() ? 1 : 0;
        points += cues.ticket() || hasTicketBehind(block, sentence) ? 0.5 : 0;
        points += place(block);
        points -= cues.command() ? 3 : 0;
        points -= sentence.plain().endsWith(":")
                        || text.startsWith(":", sentence.range().end())
                ? 2
                : 0;
        points -= cues.status() && !cues.modal() ? 2 : 0;
        points -= cues.question() && !cues.request() ? 0.5 : 0;
        return points;
    }

    /** Follow-ups stand towards the end of a document; a short note has no such shape. */
    private double place(Block block) {
        return text.length() < A_DOCUMENT ? 0.5 : 2.0 * block.start() / text.length() - 1.0;
    }

    private boolean hasTicketBehind(Block block, Sentence sentence) {
        var end = Math.min(block.end(), sentence.range().end() + 200);
        return end > sentence.range().end()
                && text.substring(sentence.range().end(), end).contains("http");
    }
}

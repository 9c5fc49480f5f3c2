package io.debrief.actions.extraction;

import io.debrief.actions.extraction.Sentences.Range;
import java.util.ArrayList;
import java.util.List;

/** Picks follow-ups where the text says that they stand: a list item counts unless its words say otherwise. */
final class SectionPicker {

    private static final int LONGEST_LEAD = 300;
    private static final List<String> TASK_COLUMNS = List.of(
            "action",
            "action item",
            "action items",
            "actions",
            "task",
            "item",
            "what",
            "description",
            "title",
            "follow-up",
            "follow up",
            "followup",
            "todo",
            "remediation",
            "summary",
            "recommendation");

    private SectionPicker() {}

    static List<Pick> pick(String text, Block block, Section section) {
        return switch (block.kind()) {
            case ITEM -> item(text, block, section);
            case PARAGRAPH -> prose(text, block, section);
            case ROW -> row(text, block, section);
            case HEADING -> List.of();
        };
    }

    /** Whether a table's columns say that its rows are follow-ups. */
    static boolean isTaskTable(Block row) {
        return row.header().stream()
                        .anyMatch(name -> name.startsWith("action item")
                                || name.equals("follow-up")
                                || name.equals("task")
                                || name.equals("action"))
                && row.header().stream().noneMatch(name -> name.equals("time") || name.startsWith("date and time"));
    }

    private static List<Pick> item(String text, Block block, Section section) {
        var sentences = sentences(text, block);
        var picks = new ArrayList<Pick>();
        for (var sentence : sentences) {
            if (sentence.cues().possible() && standsOut(sentence.cues(), block) && !pointsBack(sentence, picks)) {
                picks.add(new Pick(sentence, block, section));
            }
        }
        if (picks.isEmpty() && !sentences.isEmpty() && isLine(sentences.getFirst())) {
            picks.add(new Pick(sentences.getFirst(), block, section));
        }
        return picks;
    }

    private static boolean standsOut(Cues cues, Block block) {
        return cues.wanted() && !cues.command() || block.check() == Block.Check.OPEN;
    }

    /** A second sentence of an item explains the first, unless it is an imperative of its own. */
    private static boolean pointsBack(Sentence sentence, List<Pick> before) {
        if (before.isEmpty()) {
            return false;
        }
        var cues = sentence.cues();
        return !(cues.imperative() || cues.explicit())
                || sentence.words().stream().limit(6).anyMatch(BACK::contains);
    }

    private static final List<String> BACK =
            List.of("it", "this", "these", "those", "them", "they", "that", "note", "see", "specifically");

    /** A line that only names something wanted: no verb that tells, no question why. */
    private static boolean isLine(Sentence sentence) {
        var cues = sentence.cues();
        return cues.possible() && !cues.status() && (cues.wish() || !cues.question()) && !isPronoun(sentence);
    }

    private static boolean isPronoun(Sentence sentence) {
        return List.of("it", "this", "that", "these", "they", "there", "i", "we", "none", "n/a", "no")
                .contains(sentence.words().getFirst());
    }

    private static List<Pick> prose(String text, Block block, Section section) {
        var picks = new ArrayList<Pick>();
        for (var sentence : sentences(text, block)) {
            var cues = sentence.cues();
            var wanted = block.list() == 0 ? cues.wanted() && !cues.gerund() : cues.explicit();
            if (cues.possible() && wanted && !endsOpen(sentence)) {
                picks.add(new Pick(sentence, block, section));
            }
        }
        return picks;
    }

    private static boolean endsOpen(Sentence sentence) {
        return sentence.plain().endsWith(":");
    }

    private static List<Pick> row(String text, Block block, Section section) {
        for (var name : TASK_COLUMNS) {
            var column = block.header().indexOf(name);
            if (column >= 0 && column < block.cells().size()) {
                var cell = block.cells().get(column);
                if (cell.end() > cell.start()) {
                    return cell(text, block, cell, section);
                }
            }
        }
        return List.of();
    }

    private static List<Pick> cell(String text, Block block, Block.Cell cell, Section section) {
        var sentences = Sentences.of(text, cell.start(), cell.end());
        var trimmed = Edges.trim(
                text, sentences.getFirst().start(), sentences.getFirst().end());
        if (trimmed.start() >= trimmed.end()) {
            return List.of();
        }
        var sentence = Sentence.of(text, trimmed);
        return sentence.cues().empty() || sentence.cues().hindsight()
                ? List.of()
                : List.of(new Pick(sentence, block, section));
    }

    /** The sentences of a block; a bold lead is one by itself. */
    static List<Sentence> sentences(String text, Block block) {
        var from = block.start();
        var ranges = new ArrayList<Range>();
        if (text.startsWith("**", from)) {
            var close = text.indexOf("**", Math.min(from + 2, block.end()), Math.min(block.end(), from + LONGEST_LEAD));
            if (close > 0 && Words.of(text.substring(from, close)).size() > 2) {
                ranges.add(new Range(from + 2, close));
                from = close + 2;
            }
        }
        ranges.addAll(Sentences.of(text, from, block.end()));
        return ranges.stream()
                .map(range -> Edges.trim(text, range.start(), range.end()))
                .filter(range -> range.end() > range.start())
                .map(range -> Sentence.of(text, range))
                .filter(sentence -> !sentence.words().isEmpty())
                .toList();
    }
}

package io.debrief.actions.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rows of Markdown and wiki tables: the first row of a table names its columns. */
final class TableReader {

    private static final int MOST_CELLS = 40;

    private List<String> header = List.of();

    /** The next row; empty for the header and the line under it. */
    Optional<Block> row(Line line) {
        var cells = cells(line);
        if (header.isEmpty()) {
            header = cells.stream()
                    .map(cell -> line.text()
                            .substring(cell.start(), cell.end())
                            .replace("*", "")
                            .strip()
                            .toLowerCase(Locale.ROOT))
                    .toList();
            return Optional.empty();
        }
        if (cells.stream().allMatch(cell -> isRule(line.text(), cell))) {
            return Optional.empty();
        }
        return Optional.of(new Block(
                Block.Kind.ROW, line.first(), line.end(), 0, Block.Check.NONE, 0, List.copyOf(cells), header));
    }

    boolean open() {
        return !header.isEmpty();
    }

    /** Whether a line is the one under a table's header: dashes, colons and at least one bar. */
    static boolean isRule(Line line) {
        return line.length() > 2
                && line.text().substring(line.first(), line.end()).indexOf('|') >= 0
                && isRule(line.text(), new Block.Cell(line.first(), line.end()));
    }

    void end() {
        header = List.of();
    }

    private static List<Block.Cell> cells(Line line) {
        var text = line.text();
        var cells = new ArrayList<Block.Cell>();
        var wiki = line.startsWith("||");
        var from = line.at(0) == '|' ? line.first() + 1 : line.first();
        for (var i = from; i <= line.end() && cells.size() < MOST_CELLS; i++) {
            var last = i == line.end();
            if (last ? i > from : text.charAt(i) == '|' && text.charAt(i - 1) != '\\') {
                if (i > from || !last) {
                    var cell = trimmed(text, from, i);
                    if (!wiki || cell.end() > cell.start()) {
                        cells.add(cell);
                    }
                }
                from = i + 1;
            }
        }
        return cells;
    }

    private static Block.Cell trimmed(String text, int from, int to) {
        var start = from;
        var end = to;
        while (end > start && isEdge(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && isEdge(text.charAt(start))) {
            start++;
        }
        return new Block.Cell(start, end);
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || c == '|';
    }

    private static boolean isRule(String text, Block.Cell cell) {
        for (var i = cell.start(); i < cell.end(); i++) {
            if ("-:=+| ".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}

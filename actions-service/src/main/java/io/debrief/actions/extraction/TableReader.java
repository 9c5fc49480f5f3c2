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

    void end() {
        header = List.of();
    }

    private static List<Block.Cell> cells(Line line) {
        var text = line.text();
        var cells = new ArrayList<Block.Cell>();
        var from = line.first() + 1;
        for (var i = from; i <= line.end() && cells.size() < MOST_CELLS; i++) {
            var last = i == line.end();
            if (last ? i > from : text.charAt(i) == '|' && text.charAt(i - 1) != '\\') {
                if (i > from || !last) {
                    cells.add(trimmed(text, from, i));
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
            if ("-:=+ ".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}

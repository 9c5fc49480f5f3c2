package io.debrief.actions.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown, plain text and simple wiki text into blocks, one pass over its lines.
 *
 * <p>Code and quotations of others are left out: nothing in them is anybody's intention here.
 */
final class BlockReader {

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private final TableReader table = new TableReader();
    private @Nullable Block open;
    private @Nullable String fence;
    private int list;
    private int blanks = 1;

    private BlockReader(String text) {
        this.text = text;
    }

    static List<Block> read(String text) {
        return new BlockReader(text).readLines();
    }

    private List<Block> readLines() {
        for (var line = Line.at(text, 0); ; line = Line.at(text, line.next())) {
            take(line);
            if (line.next() > text.length()) {
                break;
            }
        }
        close();
        return blocks;
    }

    private void take(Line line) {
        if (fence != null) {
            if (line.startsWith(fence)) {
                fence = null;
            }
        } else if (line.startsWith("```") || line.startsWith("~~~")) {
            close();
            fence = line.startsWith("```") ? "```" : "~~~";
        } else if (line.blank()) {
            close();
            table.end();
            blanks++;
            return;
        } else if (line.at(0) == '>') {
            close();
        } else if (line.at(0) == '|' || isBareRow(line)) {
            close();
            table.row(line).ifPresent(blocks::add);
        } else {
            words(line);
        }
        blanks = 0;
    }

    /** A row without a bar before its first cell: inside a table, or right above a line of dashes and bars. */
    private boolean isBareRow(Line line) {
        if (line.text().indexOf('|', line.first(), line.end()) < 0) {
            return false;
        }
        return table.open() || line.next() <= text.length() && TableReader.isRule(Line.at(text, line.next()));
    }

    private void words(Line line) {
        var next = line.next() > text.length() ? line : Line.at(text, line.next());
        var heading = Heading.of(line, next == line ? new Line(text, line.end(), line.end(), line.end()) : next);
        if (heading != null && heading.start() < heading.end()) {
            close();
            list++;
            blocks.add(Block.plain(Block.Kind.HEADING, heading.start(), heading.end(), heading.level()));
            return;
        }
        if (line.only('=', 3) || line.only('-', 3) || line.only('*', 3)) {
            close();
            return;
        }
        var marker = ListMarker.of(line);
        if (marker != null) {
            item(line, marker);
        } else if (open != null && !isSaid(line)) {
            open = extended(open, line.end());
        } else if (isSaid(line)) {
            said(line);
        } else if (!(blanks > 0 && line.indent() >= 4 && !lastIsItem())) {
            paragraph(line);
        }
    }

    private void item(Line line, ListMarker marker) {
        close();
        if (!lastIsItem() || blanks > 1 || restarts(line)) {
            list++;
        }
        if (marker.content() < line.end()) {
            open = new Block(
                    Block.Kind.ITEM,
                    marker.content(),
                    line.end(),
                    line.indent(),
                    marker.check(),
                    list,
                    List.of(),
                    List.of());
        }
    }

    /** "1." begins another list. */
    private static boolean restarts(Line line) {
        return line.at(0) == '1' && (line.at(1) == '.' || line.at(1) == ')');
    }

    private void paragraph(Line line) {
        var inItem = lastIsItem() && line.indent() > 0;
        open = new Block(
                Block.Kind.PARAGRAPH,
                line.first(),
                line.end(),
                line.indent(),
                Block.Check.NONE,
                inItem ? list : 0,
                List.of(),
                List.of());
    }

    /** A line of a chat: who said it, then what. */
    private static boolean isSaid(Line line) {
        return line.indent() == 0 && saidFrom(line) > 0;
    }

    private static int saidFrom(Line line) {
        var colon = line.text().indexOf(": ", line.first(), Math.min(line.end(), line.first() + 32));
        if (colon < 0 || colon + 2 >= line.end() || !Character.isLowerCase(line.at(0))) {
            return 0;
        }
        for (var i = line.first(); i < colon; i++) {
            var c = line.text().charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return 0;
            }
        }
        var name = line.text().substring(line.first(), colon);
        return Lexicon.verbClass(name) != null || name.equals("todo") || name.equals("action") ? 0 : colon + 2;
    }

    private void said(Line line) {
        close();
        open = Block.plain(Block.Kind.PARAGRAPH, saidFrom(line), line.end(), 0);
    }

    private boolean lastIsItem() {
        return !blocks.isEmpty() && blocks.getLast().list() != 0;
    }

    private static Block extended(Block block, int end) {
        return new Block(
                block.kind(),
                block.start(),
                end,
                block.level(),
                block.check(),
                block.list(),
                block.cells(),
                block.header());
    }

    private void close() {
        if (open != null) {
            blocks.add(open);
            open = null;
        }
    }
}

package io.debrief.actions.extraction;

import org.jspecify.annotations.Nullable;

/**
 * A line that names what follows: Markdown, wiki text, bold alone on a line, or the name of a known section alone.
 *
 * @param start where its words begin
 * @param end where they end, exclusive
 * @param level from 1, outermost; names that carry no mark-up are level 7
 */
record Heading(int start, int end, int level) {

    private static final int LONGEST = 120;
    private static final int BOLD = 7;
    private static final int BARE = 8;

    static @Nullable Heading of(Line line, Line next) {
        if (line.length() > LONGEST || line.length() == 0) {
            return null;
        }
        var marked = marked(line);
        if (marked != null) {
            return marked;
        }
        if (next.only('=', 3) && line.indent() < 4) {
            return new Heading(line.first(), line.end(), 1);
        }
        if (next.only('-', 3) && line.indent() < 4 && line.at(0) != '|') {
            return new Heading(line.first(), line.end(), 2);
        }
        return bare(line);
    }

    private static @Nullable Heading marked(Line line) {
        var sharps = 0;
        while (sharps < 7 && line.at(sharps) == '#') {
            sharps++;
        }
        if (sharps > 0 && sharps < 7 && Character.isWhitespace(line.at(sharps))) {
            return new Heading(line.first() + sharps + 1, trimEnd(line, '#'), sharps);
        }
        var equals = 0;
        while (equals < 6 && line.at(equals) == '=') {
            equals++;
        }
        if (equals > 1 && line.length() > 2 * equals && line.text().charAt(line.end() - 1) == '=') {
            return new Heading(line.first() + equals, trimEnd(line, '='), equals);
        }
        if (line.at(0) == 'h' && line.at(1) >= '1' && line.at(1) <= '6' && line.at(2) == '.' && line.at(3) == ' ') {
            return new Heading(line.first() + 4, line.end(), line.at(1) - '0');
        }
        return bold(line);
    }

    private static @Nullable Heading bold(Line line) {
        var end = line.end();
        if (end > line.first() && line.text().charAt(end - 1) == ':') {
            end--;
        }
        var closed =
                end - line.first() > 4 && line.startsWith("**") && line.text().startsWith("**", end - 2);
        return closed && line.text().indexOf("**", line.first() + 2) == end - 2
                ? new Heading(line.first() + 2, end - 2, BOLD)
                : null;
    }

    /** "Action items", "Action items:" or "5. Action items" alone on a line, as pasted text has it. */
    private static @Nullable Heading bare(Line line) {
        var marker = ListMarker.of(line);
        if (marker != null && !Character.isDigit(line.at(0))) {
            return null;
        }
        var from = marker == null ? line.first() : marker.content();
        return Section.isName(line.text().substring(from, line.end())) ? new Heading(from, line.end(), BARE) : null;
    }

    private static int trimEnd(Line line, char mark) {
        var end = line.end();
        while (end > line.first()
                && (line.text().charAt(end - 1) == mark || line.text().charAt(end - 1) == ' ')) {
            end--;
        }
        return end;
    }
}

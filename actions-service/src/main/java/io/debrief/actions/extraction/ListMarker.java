package io.debrief.actions.extraction;

import org.jspecify.annotations.Nullable;

/**
 * The marker of a list item and its checkbox.
 *
 * @param content where the item's words begin
 * @param check what its checkbox says
 */
record ListMarker(int content, Block.Check check) {

    private static final String BULLETS = "-*+\u2022\u2023\u25e6\u2043\u2219\u25aa\u2013\u2014\u25cf\u25cb";
    private static final String OPEN_BOXES = "\u2610\u25a1\u25fb";
    private static final String DONE_BOXES = "\u2611\u2705\u2714\u2713\u2612";

    static @Nullable ListMarker of(Line line) {
        var after = afterMarker(line);
        if (after < 0) {
            return box(line, line.first(), Block.Check.NONE) instanceof ListMarker box && box.content() > line.first()
                    ? box
                    : null;
        }
        return box(line, skipSpace(line, after), Block.Check.NONE);
    }

    private static int afterMarker(Line line) {
        var c = line.at(0);
        if (BULLETS.indexOf(c) >= 0 && c != '\0') {
            return isSpaceOrEnd(line, 1) ? line.first() + 1 : -1;
        }
        var digits = 0;
        while (digits < 4 && Character.isDigit(line.at(digits))) {
            digits++;
        }
        if (digits == 0 && Character.isLetter(c) && (line.at(1) == ')' || line.at(1) == '.')) {
            digits = 1;
        }
        var close = line.at(digits);
        return digits > 0 && digits < 4 && (close == '.' || close == ')') && isSpaceOrEnd(line, digits + 1)
                ? line.first() + digits + 1
                : -1;
    }

    private static boolean isSpaceOrEnd(Line line, int offset) {
        return line.at(offset) == '\0' || Character.isWhitespace(line.at(offset));
    }

    private static ListMarker box(Line line, int place, Block.Check none) {
        var text = line.text();
        if (place + 2 < line.end() && text.charAt(place) == '[' && text.charAt(place + 2) == ']') {
            var mark = text.charAt(place + 1);
            if (mark == ' ') {
                return new ListMarker(skipSpace(line, place + 3), Block.Check.OPEN);
            }
            if (mark == 'x' || mark == 'X') {
                return new ListMarker(skipSpace(line, place + 3), Block.Check.DONE);
            }
        }
        if (place < line.end() && OPEN_BOXES.indexOf(text.charAt(place)) >= 0) {
            return new ListMarker(skipSpace(line, place + 1), Block.Check.OPEN);
        }
        if (place < line.end() && DONE_BOXES.indexOf(text.charAt(place)) >= 0) {
            return new ListMarker(skipSpace(line, place + 1), Block.Check.DONE);
        }
        return new ListMarker(place, none);
    }

    private static int skipSpace(Line line, int place) {
        var at = place;
        while (at < line.end()
                && (Character.isWhitespace(line.text().charAt(at))
                        || line.text().charAt(at) == '\ufe0f')) {
            at++;
        }
        return at;
    }
}

package io.debrief.actions.extraction;

/**
 * One line of a text, without its line feed.
 *
 * @param text the whole text
 * @param start where the line begins
 * @param end where it ends, exclusive, trailing white space left out
 * @param first its first character that is no white space; {@code end} where blank
 */
record Line(String text, int start, int end, int first) {

    static Line at(String text, int start) {
        var feed = text.indexOf('\n', start);
        var stop = feed < 0 ? text.length() : feed;
        var end = stop;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        var first = start;
        while (first < end && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return new Line(text, start, end, first);
    }

    /** Where the next line begins, after the text's end where there is none. */
    int next() {
        var feed = text.indexOf('\n', end);
        return feed < 0 ? text.length() + 1 : feed + 1;
    }

    boolean blank() {
        return first == end;
    }

    /** Columns before the first character; a tab counts four. */
    int indent() {
        var columns = 0;
        for (var i = start; i < first; i++) {
            columns += text.charAt(i) == '\t' ? 4 : 1;
        }
        return columns;
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, first) && first + prefix.length() <= end;
    }

    char at(int offset) {
        return first + offset < end ? text.charAt(first + offset) : '\0';
    }

    int length() {
        return end - first;
    }

    /** Whether the line consists of one character, at least so often. */
    boolean only(char c, int least) {
        for (var i = first; i < end; i++) {
            if (text.charAt(i) != c) {
                return false;
            }
        }
        return length() >= least;
    }
}

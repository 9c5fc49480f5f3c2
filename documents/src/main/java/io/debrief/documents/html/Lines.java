package io.debrief.documents.html;

import java.util.ArrayList;
import java.util.List;

/** Lines being written, each with the source's line that its first character came from. */
final class Lines {

    private final StringBuilder out = new StringBuilder();
    private final List<Integer> sources = new ArrayList<>(List.of(1));
    private int lineStart;
    private int afterMarker = -1;

    /** Words of a paragraph: white space collapses. */
    void words(String text, int line) {
        var at = line;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            at += c == '\n' ? 1 : 0;
            if (!Character.isWhitespace(c) && c != '\u00a0') {
                put(c, at);
            } else if (out.length() > lineStart && out.charAt(out.length() - 1) != ' ') {
                put(' ', at);
            }
        }
    }

    /** Text as it is. */
    void raw(String text, int line) {
        var at = line;
        for (var i = 0; i < text.length(); i++) {
            put(text.charAt(i), at);
            at += text.charAt(i) == '\n' ? 1 : 0;
        }
    }

    /** What stands before an item's words, with its indentation. */
    void marker(String marker, int line) {
        raw(marker, line);
        afterMarker = out.length();
    }

    /** An emphasis that opens. */
    void mark(String mark, int line) {
        raw(mark, line);
    }

    /** An emphasis that closes: around nothing it leaves nothing. */
    void endMark(String mark, int line) {
        if (endsWith(mark) && out.length() - mark.length() >= lineStart) {
            out.setLength(out.length() - mark.length());
            return;
        }
        var blank = out.length() > lineStart && out.charAt(out.length() - 1) == ' ';
        if (blank) {
            out.setLength(out.length() - 1);
        }
        raw(blank ? mark + " " : mark, line);
    }

    boolean endsWith(String end) {
        return out.length() >= end.length() && out.indexOf(end, out.length() - end.length()) >= 0;
    }

    /** Whether the line holds an item's marker and nothing else yet. */
    boolean onlyMarker() {
        return afterMarker == out.length() && afterMarker > lineStart;
    }

    void endLine() {
        while (out.length() > lineStart && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        if (out.length() > lineStart) {
            put('\n', sources.getLast());
        }
    }

    /** An empty line, unless one is there. */
    void gap() {
        endLine();
        if (out.length() > 1 && out.charAt(out.length() - 2) != '\n') {
            put('\n', sources.getLast());
        }
    }

    private void put(char c, int line) {
        if (out.length() == lineStart) {
            sources.set(sources.size() - 1, line);
        }
        out.append(c);
        if (c == '\n') {
            lineStart = out.length();
            sources.add(line);
        }
    }

    String text() {
        return out.toString();
    }

    int[] sources() {
        return sources.stream().mapToInt(Integer::intValue).toArray();
    }
}

package io.debrief.actions.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a stretch of text into sentences: one pass, none longer than {@value #LONGEST}. */
final class Sentences {

    static final int LONGEST = 600;
    private static final int LONGEST_BRACKET = 300;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "etc", "vs", "approx", "no", "resp", "cf", "incl", "min", "max", "mr", "ms", "dr", "st");

    /**
     * Where one sentence stands.
     *
     * @param start where it begins
     * @param end where it ends, exclusive
     */
    record Range(int start, int end) {}

    private Sentences() {}

    static List<Range> of(String text, int from, int to) {
        var ranges = new ArrayList<Range>();
        var start = from;
        var bracketAt = -1;
        var code = false;
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if (c == '`') {
                code = !code;
            } else if (c == '(' || c == '[') {
                bracketAt = i;
            } else if (c == ')' || c == ']') {
                bracketAt = -1;
            }
            var inside = code || bracketAt >= 0 && i - bracketAt < LONGEST_BRACKET;
            var tooLong = i - start >= LONGEST && Character.isWhitespace(c) || i - start >= 2 * LONGEST;
            if (tooLong || !inside && ends(text, i, start, to)) {
                add(ranges, text, start, i + 1);
                start = i + 1;
                bracketAt = -1;
                code = false;
            }
        }
        add(ranges, text, start, to);
        return ranges;
    }

    private static boolean ends(String text, int i, int start, int to) {
        var c = text.charAt(i);
        if (c == ';') {
            return false;
        }
        if (c != '.' && c != '!' && c != '?') {
            return false;
        }
        var next = i + 1;
        while (next < to && (")\"'*_".indexOf(text.charAt(next)) >= 0)) {
            next++;
        }
        if (next < to && !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        while (next < to && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        var starts = next >= to || !Character.isLowerCase(text.charAt(next));
        return starts && !(c == '.' && isAbbreviation(text, start, i));
    }

    private static boolean isAbbreviation(String text, int start, int dot) {
        var from = dot;
        while (from > start
                && dot - from < 8
                && !Character.isWhitespace(text.charAt(from - 1))
                && text.charAt(from - 1) != '(') {
            from--;
        }
        return ABBREVIATIONS.contains(text.substring(from, dot).toLowerCase(Locale.ROOT));
    }

    private static void add(List<Range> ranges, String text, int from, int to) {
        var start = from;
        var end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            ranges.add(new Range(start, end));
        }
    }
}

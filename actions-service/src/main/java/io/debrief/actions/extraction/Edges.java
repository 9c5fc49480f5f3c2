package io.debrief.actions.extraction;

import io.debrief.actions.extraction.Sentences.Range;

/** Trims from a quote what carries no words: emphasis around it, links and brackets of links behind it. */
final class Edges {

    private static final String MARKS = "*_:~";

    private Edges() {}

    static Range trim(String text, int from, int to) {
        var start = from;
        var end = to;
        for (var before = -1; before != end - start; ) {
            before = end - start;
            while (start < end && isSkippable(text.charAt(start))) {
                start++;
            }
            start = withoutAddress(text, start, end);
            while (end > start && isSkippable(text.charAt(end - 1))) {
                end--;
            }
            end = withoutLink(text, start, end);
            if (isQuoted(text, start, end)) {
                start++;
                end--;
            }
        }
        return new Range(start, end);
    }

    /** Quotation marks go only as a pair around the whole. */
    private static boolean isQuoted(String text, int start, int end) {
        return end - start > 2
                && "\"\u201c".indexOf(text.charAt(start)) >= 0
                && "\"\u201d".indexOf(text.charAt(end - 1)) >= 0
                && text.indexOf(text.charAt(end - 1), start + 1) == end - 1;
    }

    private static boolean isSkippable(char c) {
        return Character.isWhitespace(c) || MARKS.indexOf(c) >= 0;
    }

    /** An address before the words: "https://… - add rate limiting". */
    private static int withoutAddress(String text, int start, int end) {
        if (start >= end || !Plain.isAddress(text, start)) {
            return start;
        }
        var after = Math.min(end, Plain.addressEnd(text, start));
        while (after < end && (isSkippable(text.charAt(after)) || "-\u2013\u2014".indexOf(text.charAt(after)) >= 0)) {
            after++;
        }
        return after;
    }

    private static int withoutLink(String text, int start, int end) {
        if (end - start < 4) {
            return end;
        }
        var last = end;
        if (text.charAt(last - 1) == '.' && ")]".indexOf(text.charAt(last - 2)) >= 0) {
            last--;
        }
        var close = text.charAt(last - 1);
        if (close == ')' || close == ']') {
            var open = opening(text, start, last, close == ')' ? '(' : '[', close);
            return open > start && isReference(text, open, last) ? open : end;
        }
        var space = last - 1;
        while (space > start && !Character.isWhitespace(text.charAt(space - 1))) {
            space--;
        }
        return space > start && Plain.isAddress(text, space) ? space : end;
    }

    private static int opening(String text, int start, int end, char open, char close) {
        var depth = 0;
        for (var i = end - 1; i >= start; i--) {
            if (text.charAt(i) == close) {
                depth++;
            } else if (text.charAt(i) == open && --depth == 0) {
                var link = open == '(' && i > start && text.charAt(i - 1) == ']';
                return link ? Math.max(opening(text, start, i, '[', ']'), -1) : i;
            }
        }
        return -1;
    }

    private static boolean isReference(String text, int from, int to) {
        var group = text.substring(from, to);
        return group.contains("](") || group.contains("][") || group.contains("http") || isNumber(group);
    }

    private static boolean isNumber(String group) {
        var hash = group.indexOf('#');
        return hash >= 0 && hash < 3 && group.length() < 14;
    }
}

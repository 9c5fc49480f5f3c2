package io.debrief.actions.extraction;

/** A piece of text as a reader sees it: no mark-up, no addresses, white space collapsed. */
final class Plain {

    private static final int LONGEST_LINK = 2000;

    private Plain() {}

    static String of(String text) {
        var out = new StringBuilder(Math.min(text.length(), 4096));
        var i = 0;
        while (i < text.length()) {
            var c = text.charAt(i);
            if (c == '!' && i + 1 < text.length() && text.charAt(i + 1) == '[' && linkEnd(text, i + 1) > 0) {
                i = linkEnd(text, i + 1);
            } else if (c == '[' && linkEnd(text, i) > 0) {
                out.append(of(text.substring(i + 1, text.indexOf(']', i))));
                i = linkEnd(text, i);
            } else if (isAddress(text, i)) {
                i = addressEnd(text, i);
            } else if (c == '*' || c == '`' || c == '_' && isEmphasis(text, i)) {
                i++;
            } else {
                out.append(Character.isWhitespace(c) ? ' ' : c);
                i++;
            }
        }
        return collapse(out);
    }

    /** Where a link that opens here ends; 0 where none opens. */
    static int linkEnd(String text, int open) {
        var close = find(text, ']', open);
        if (close < 0 || close + 1 >= text.length()) {
            return 0;
        }
        var next = text.charAt(close + 1);
        if (next != '(' && next != '[') {
            return 0;
        }
        var end = find(text, next == '(' ? ')' : ']', close + 1);
        return end < 0 ? 0 : end + 1;
    }

    private static int find(String text, char c, int from) {
        var limit = Math.min(text.length(), from + LONGEST_LINK);
        for (var i = from; i < limit; i++) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    static boolean isAddress(String text, int i) {
        return text.charAt(i) == 'h' && (text.startsWith("https://", i) || text.startsWith("http://", i));
    }

    static int addressEnd(String text, int from) {
        var i = from;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && ")]>|".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static boolean isEmphasis(String text, int i) {
        var before = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
        var after = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
        return before || after;
    }

    private static String collapse(StringBuilder raw) {
        var out = new StringBuilder(raw.length());
        for (var i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (c != ' ' || !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(c);
            }
        }
        return out.toString().strip();
    }
}

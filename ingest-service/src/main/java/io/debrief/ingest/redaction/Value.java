package io.debrief.ingest.redaction;

/**
 * The value after a name.
 *
 * @param start where it begins, inside its quotes
 * @param end where it ends
 * @param quoted whether quotes stand around it
 */
record Value(int start, int end, boolean quoted) {

    private static final int LONGEST = 1024;
    private static final String CLOSERS = ")]}*_~.:";

    /** The value at a place; without quotes it ends at white space and at what cannot be part of any value. */
    static Value at(String text, Separator separator, boolean password) {
        var i = separator.end();
        var slashes = i;
        while (i < text.length() && i < slashes + 4 && text.charAt(i) == '\\') {
            i++;
        }
        if (i < text.length() && Chars.isQuote(text.charAt(i))) {
            var end = closing(text, i, i - slashes);
            if (end >= 0) {
                return new Value(i + 1, end, true);
            }
            i++;
        }
        return open(text, i, separator.kind() == Separator.Kind.ENCODED, password);
    }

    String in(String text) {
        return text.substring(start, end);
    }

    /** The place of the same quote, behind at most as many backslashes; negative where the line ends before. */
    private static int closing(String text, int opening, int slashes) {
        var quote = text.charAt(opening);
        var behind = 0;
        for (var i = opening + 1; i < text.length() && i < opening + LONGEST; i++) {
            var c = text.charAt(i);
            if (c == quote && behind <= slashes) {
                return i - behind;
            }
            if (c == '\n' || c == '‹') {
                return -1;
            }
            behind = c == '\\' ? behind + 1 : 0;
        }
        return -1;
    }

    private static Value open(String text, int from, boolean encoded, boolean password) {
        var i = from;
        while (i < text.length() && i < from + LONGEST && !ends(text, i, encoded, password)) {
            i++;
        }
        while (i > from && CLOSERS.indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return new Value(from, i, false);
    }

    private static boolean ends(String text, int i, boolean encoded, boolean password) {
        var c = text.charAt(i);
        return switch (c) {
            case ' ', '\t', '\n', '\r', 0xA0, '"', '\'', '`', ',', ';', '<', '>', '|', '‹', '\\' -> true;
            case ')', ']', '}' -> !password;
            case '=' -> !password && i + 1 < text.length() && Chars.isWord(text.charAt(i + 1));
            case '&' -> nextParameter(text, i);
            case '%' -> encoded && (Chars.at(text, i, "%26") || Chars.at(text, i, "%22") || Chars.at(text, i, "%2c"));
            default -> Character.isISOControl(c);
        };
    }

    /** Whether another parameter of an address follows, and not the rest of this value. */
    private static boolean nextParameter(String text, int i) {
        var j = i + 1;
        while (j < text.length() && j < i + 40 && (Chars.isName(text.charAt(j)) || text.charAt(j) == ';')) {
            j++;
        }
        return j < text.length() && j > i + 1 && text.charAt(j) == '=';
    }
}

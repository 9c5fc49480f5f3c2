package io.debrief.ingest.redaction;

import org.jspecify.annotations.Nullable;

/**
 * What stands between a name and its value.
 *
 * @param kind how sure it is that a value follows
 * @param end where the value, with its quotes, begins
 */
record Separator(Kind kind, int end) {

    private static final int MOST_DECORATION = 12;
    private static final int MOST_BETWEEN = 40;
    private static final String BETWEEN = " \t\r\n,;\\\"'";
    private static final String DECORATION = "\\\"'`*~_)]";

    /** Kinds of separators. */
    enum Kind {
        /** An assignment, as in {@code a=b}. */
        ASSIGNED,
        /** An assignment inside an encoded address. */
        ENCODED,
        /** A colon, which prose has too. */
        COLON,
        /** Words such as {@code is}, or only a space after an option of a command. */
        SAID
    }

    /** The separator after a name; null where there is none. */
    static @Nullable Separator after(String text, int nameStart, int nameEnd) {
        var decorated = skip(text, nameEnd, DECORATION);
        var i = spaces(text, decorated, 3, false);
        if (i >= text.length()) {
            return null;
        }
        var named = named(text, nameEnd);
        if (named > 0) {
            return value(text, Kind.ASSIGNED, named);
        }
        return switch (text.charAt(i)) {
            case '=' -> value(text, Kind.ASSIGNED, i + (follows(text, i + 1, "=>") ? 2 : 1));
            case ':' -> colon(text, i, decorated);
            case '-' -> follows(text, i + 1, ">") ? value(text, Kind.ASSIGNED, i + 2) : null;
            case '%' -> encoded(text, i);
            case '>' -> i == nameEnd && isTag(text, nameStart) ? value(text, Kind.ASSIGNED, i + 1) : null;
            case ',' -> isQuoted(text, nameStart, nameEnd) ? value(text, Kind.ASSIGNED, i + 1) : null;
            default -> said(text, nameStart, nameEnd, i);
        };
    }

    /** The end of what stands between a name and its value in {@code name: X, value: Y}; negative where that is not so. */
    private static int named(String text, int nameEnd) {
        var i = nameEnd;
        while (i < text.length() && i < nameEnd + MOST_BETWEEN && BETWEEN.indexOf(text.charAt(i)) >= 0) {
            i += text.startsWith("\\n", i) ? 2 : 1;
        }
        if (i == nameEnd || !Chars.at(text, i, "value")) {
            return -1;
        }
        var end = skip(text, i + "value".length(), "\\\"' ");
        return end < text.length() && ":=".indexOf(text.charAt(end)) >= 0 ? end + 1 : -1;
    }

    private static @Nullable Separator colon(String text, int i, int decorated) {
        if (follows(text, i + 1, "=")) {
            return value(text, Kind.ASSIGNED, i + 2);
        }
        // A scheme, as in "token://", and a name in the middle of a longer one.
        return follows(text, i + 1, "/:") || i > decorated + 1 ? null : value(text, Kind.COLON, i + 1);
    }

    private static @Nullable Separator encoded(String text, int i) {
        if (Chars.at(text, i, "%3d") || Chars.at(text, i, "%3a")) {
            return new Separator(Kind.ENCODED, i + 3);
        }
        return Chars.at(text, i, "%22%3a%22") ? new Separator(Kind.ENCODED, i + 9) : null;
    }

    private static @Nullable Separator said(String text, int nameStart, int nameEnd, int i) {
        if (i == nameEnd) {
            return null;
        }
        for (var word : new String[] {"is", "was", "ist", "are", "to"}) {
            var end = i + word.length();
            if (Chars.at(text, i, word) && end < text.length() && " :=\n".indexOf(text.charAt(end)) >= 0) {
                return value(text, Kind.SAID, end + 1);
            }
        }
        if (text.charAt(i) == '\'') {
            return value(text, Kind.SAID, i);
        }
        return text.startsWith("--", nameStart) && text.charAt(i) != '-' ? value(text, Kind.SAID, i) : null;
    }

    private static Separator value(String text, Kind kind, int from) {
        var i = spaces(text, from, 4, kind != Kind.ASSIGNED);
        while (i < text.length() && i < from + MOST_DECORATION && "*~_".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return new Separator(kind, spaces(text, i, 3, kind != Kind.ASSIGNED));
    }

    private static int skip(String text, int from, String what) {
        var i = from;
        while (i < text.length() && i < from + MOST_DECORATION && what.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static int spaces(String text, int from, int most, boolean lines) {
        var i = from;
        while (i < text.length() && i < from + most && isSpace(text.charAt(i), lines)) {
            i++;
        }
        return i;
    }

    private static boolean isSpace(char c, boolean lines) {
        return c == ' ' || c == '\t' || c == 0xA0 || (lines && (c == '\n' || c == '\r'));
    }

    private static boolean follows(String text, int place, String oneOf) {
        return place < text.length() && oneOf.indexOf(text.charAt(place)) >= 0;
    }

    private static boolean isTag(String text, int nameStart) {
        return nameStart > 0 && "<:/".indexOf(text.charAt(nameStart - 1)) >= 0;
    }

    private static boolean isQuoted(String text, int nameStart, int nameEnd) {
        return nameStart > 0
                && Chars.isQuote(text.charAt(nameStart - 1))
                && nameEnd < text.length()
                && (Chars.isQuote(text.charAt(nameEnd)) || text.charAt(nameEnd) == '\\');
    }
}

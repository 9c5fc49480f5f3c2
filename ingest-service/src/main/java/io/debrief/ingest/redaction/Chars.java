package io.debrief.ingest.redaction;

/** Kinds of characters, ASCII only. */
final class Chars {

    private Chars() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** A letter or digit. */
    static boolean isWord(char c) {
        return isLetter(c) || isDigit(c);
    }

    /** What identifiers of programs and settings are made of. */
    static boolean isName(char c) {
        return isWord(c) || c == '_' || c == '-' || c == '.';
    }

    /** What base64 is made of, in both alphabets, without its padding. */
    static boolean isBase64(char c) {
        return isWord(c) || c == '+' || c == '/' || c == '-' || c == '_';
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0;
    }

    /** Whether a text stands at a place, letters without case. */
    static boolean at(String text, int place, String what) {
        return text.regionMatches(true, place, what, 0, what.length());
    }
}

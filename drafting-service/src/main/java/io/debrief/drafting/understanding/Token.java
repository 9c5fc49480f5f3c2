package io.debrief.drafting.understanding;

/**
 * One word, number, name or mark of a text.
 *
 * @param kind what it is
 * @param text as written
 * @param lower in lower case
 * @param canon what stands for it and all its synonyms: a verb class, a glossary entry or the stem
 * @param start where it begins in the plain text
 * @param end where it ends
 */
public record Token(Kind kind, String text, String lower, String canon, int start, int end) {

    /** What a token is. */
    public enum Kind {
        /** A plain word. */
        WORD,
        /** A number, perhaps with a unit written to it. */
        NUMBER,
        /** A time of day or an instant. */
        TIME,
        /** A calendar date. */
        DATE,
        /** {@code #881}, {@code INC-42}. */
        REF,
        /** A web address. */
        URL,
        /** {@code @kat}. */
        MENTION,
        /** A name of a thing: with inner marks, digits or capitals, or in backticks. */
        IDENT,
        /** A version or a commit. */
        VERSION,
        /** An emoji short code. */
        EMOJI,
        /** A mark. */
        PUNCT
    }

    /** Whether it is a mark with this character. */
    public boolean is(char mark) {
        return kind == Kind.PUNCT && text.length() == 1 && text.charAt(0) == mark;
    }

    /** Whether it is this word. */
    public boolean is(String word) {
        return lower.equals(word);
    }

    /** Whether it is a plain word. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it names a thing, a version, a reference or an address, which must stand in the evidence as it is. */
    public boolean isName() {
        return kind == Kind.IDENT || kind == Kind.VERSION || kind == Kind.REF || kind == Kind.URL;
    }

    /** Whether it begins with a capital letter. */
    public boolean isCapital() {
        return Character.isUpperCase(text.codePointAt(0));
    }
}

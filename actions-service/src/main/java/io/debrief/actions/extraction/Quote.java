package io.debrief.actions.extraction;

/**
 * A verbatim piece of a text.
 *
 * @param source the whole text
 * @param start where the piece begins, in UTF-16 units
 * @param end where it ends, exclusive, in UTF-16 units
 * @param text the piece; always {@code source.substring(start, end)}
 */
public record Quote(String source, int start, int end, String text) {

    /** Refuses a piece that does not stand in the text at that place. */
    public Quote {
        if (start < 0 || end <= start || end > source.length()) {
            throw new IllegalArgumentException("no such span: " + start + ".." + end + " of " + source.length());
        }
        if (text.length() != end - start || !source.startsWith(text, start)) {
            throw new IllegalArgumentException("the quote at " + start + " is not what the text says there");
        }
    }

    static Quote of(String source, int start, int end) {
        return new Quote(source, start, end, source.substring(start, end));
    }
}

package io.debrief.ingest.redaction;

import java.util.ArrayList;
import java.util.List;

/**
 * The end of a text where a secret may begin that goes on in a later text of the same body, as Slack cuts a message into
 * blocks.
 */
final class Tail {

    static final int LONGEST = 2048;

    private static final int LONGEST_LINES = 16_384;
    private static final int MOST_TEXTS = 6;
    private static final int LONGER_THAN_WORDS = 20;
    private static final int SHORTEST_PIECE = 3;

    private final String field;
    private final Scan.Cut cut;
    private final StringBuilder joined = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>(2);
    private int texts;

    /**
     * A part of a text.
     *
     * @param leaf which text
     * @param offset where in the text it begins
     * @param start where among the joined parts it begins
     * @param length how long it is
     */
    record Piece(int leaf, int offset, int start, int length) {}

    Tail(String field, int leaf, String text, Scan.Cut cut) {
        this.field = field;
        this.cut = cut;
        add(leaf, cut.start(), text.substring(cut.start()));
    }

    /** Whether a text's end is short enough to be one. */
    static boolean mayBe(String text, Scan.Cut cut) {
        return text.length() - cut.start() <= (cut.lines() ? LONGEST_LINES : LONGEST);
    }

    /** Whether it may go on in a field of this name; asking counts the texts in between. */
    boolean mayGoOnIn(String name) {
        texts++;
        return !cut.alike() || name.equals(field);
    }

    /** Whether too many texts came in between. */
    boolean isOver() {
        return texts > MOST_TEXTS || joined.length() > LONGEST_LINES;
    }

    /** The parts so far and another text's beginning, to be searched as one. */
    String with(String head) {
        return cut.lines() ? joined + "\n" + head : joined + head;
    }

    /** Where in {@link #with} the other text begins. */
    int border() {
        return joined.length() + (cut.lines() ? 1 : 0);
    }

    /** Whether a finding in {@link #with} spans the border, and what stands behind it is more than a word. */
    boolean spans(Finding finding, String head) {
        var rest = head.substring(0, Math.min(head.length(), Math.max(0, finding.end() - border())));
        return cut.value() || cut.lines() ? !rest.isEmpty() : finding.start() < border() && looksCut(rest);
    }

    /** Whether a text may be a piece of a secret: longer than a word, with a digit, or with capitals as no word has. */
    static boolean looksCut(String text) {
        if (text.length() >= LONGER_THAN_WORDS) {
            return true;
        }
        var capitals = text.chars().filter(c -> c >= 'A' && c <= 'Z').count();
        return text.length() >= SHORTEST_PIECE
                && (capitals >= SHORTEST_PIECE || text.chars().anyMatch(c -> Chars.isDigit((char) c)));
    }

    /** Whether all of a text may be a piece of it. */
    boolean mayHold(String text) {
        return cut.lines() || (looksCut(text) && text.chars().noneMatch(c -> Chars.isSpace((char) c)));
    }

    /** Another text belongs to it. */
    void goOn(int leaf, String text) {
        if (cut.lines()) {
            joined.append('\n');
        }
        add(leaf, 0, text);
        texts = 0;
    }

    /** The part in another text, beginning at the border. */
    Piece piece(int leaf, int length) {
        return new Piece(leaf, 0, border(), length);
    }

    List<Piece> pieces() {
        return pieces;
    }

    private void add(int leaf, int offset, String text) {
        pieces.add(new Piece(leaf, offset, joined.length(), text.length()));
        joined.append(text);
    }
}

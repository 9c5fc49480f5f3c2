package io.debrief.drafting.understanding;

import java.util.List;

/**
 * A text that was read.
 *
 * @param raw the text
 * @param plain its plain form
 * @param clauses its clauses in order
 */
public record Passage(String raw, PlainText plain, List<Clause> clauses) {

    /** Reads a text from an offset on; {@code talk} tells whether orders and questions are to be expected. */
    public static Passage of(String raw, int from, boolean talk) {
        PlainText plain = PlainText.of(raw, from);
        return new Passage(raw, plain, new Clauses(plain, talk).all());
    }

    /** The clauses of one sentence. */
    public List<Clause> sentence(int number) {
        return clauses.stream().filter(clause -> clause.sentence() == number).toList();
    }

    /** The raw words of a clause. */
    public String words(Clause clause) {
        return raw.substring(clause.start(), clause.end());
    }
}

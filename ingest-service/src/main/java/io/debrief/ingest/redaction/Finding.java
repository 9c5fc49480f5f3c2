package io.debrief.ingest.redaction;

/**
 * A secret found in a text.
 *
 * @param start where what is taken out begins
 * @param end where it ends
 * @param rule the rule that found it
 * @param secret the secret itself, as it would be anywhere else
 * @param rank how special the rule is: of overlapping findings the least rank gives the name
 */
record Finding(int start, int end, String rule, String secret, int rank) {

    /** The secret's own form says what it is. */
    static final int SHAPE = 1;
    /** Its form and the product named beside it say what it is. */
    static final int NAMED = 2;
    /** It stands where a secret stands. */
    static final int PLACE = 3;
    /** A word before it says that it is one. */
    static final int WORD = 4;
    /** The field's name says that it is one. */
    static final int FIELD = 5;

    Finding at(int from, int to) {
        return new Finding(from, to, rule, secret, rank);
    }

    /** Both, under the name of the more special one. */
    Finding and(Finding other) {
        var named = other.rank < rank ? other : this;
        return named.at(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return rule + "@" + start + "-" + end;
    }
}

package io.debrief.drafting.verification;

/** Why a sentence is not supported by what it cites; the names travel as codes. */
public enum Reason {
    /** It cites nothing. */
    NO_CITATION("cites nothing"),
    /** What it cites does not exist here. */
    UNKNOWN_CITATION("cites something that is not in this incident"),
    /** What it cites was erased. */
    ERASED("what it rests on was erased"),
    /** The quoted words are not in one cited text. */
    QUOTE_MISMATCH("the quoted words are not in what it cites"),
    /** A number, percentage or duration is not in the cited texts. */
    NUMBER_MISMATCH("a number is not in the evidence"),
    /** A time is not in the cited texts. */
    TIME_MISMATCH("a time is not in the evidence"),
    /** A name, identifier, version, reference or address is not in the cited texts. */
    ENTITY_MISMATCH("a name is not in the evidence"),
    /** A vague quantity without a cited one. */
    UNSUPPORTED_QUANTIFIER("no entry counts this"),
    /** It says the opposite. */
    POLARITY("the evidence says the opposite"),
    /** Somebody else did or said it. */
    ACTOR_SWAP("somebody else did or said it"),
    /** A plan, question or guess told as a fact. */
    MODALITY("a plan, a question or a guess is not a fact"),
    /** A cause nobody stated. */
    CAUSE_INVENTED("nobody said this: cause without a quotation"),
    /** The order in time is another one, or unknown. */
    ORDER("it happened in another order"),
    /** "All", "only", "first", "no" without proof. */
    SCOPE("no entry proves that much"),
    /** A newer line says otherwise. */
    CONTRADICTED("a newer entry says otherwise"),
    /** Words without support. */
    UNSUPPORTED_CLAIM("the evidence does not say this"),
    /** It says something about instructions or is not an assertion. */
    NOT_A_CLAIM("it is not a statement about the incident"),
    /** A pronoun may mean several people. */
    AMBIGUOUS_PRONOUN("it is not clear who is meant");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** The reason in plain words, for people. */
    public String words() {
        return words;
    }
}

package io.debrief.drafting.conversation;

/** What a sentence does in an incident. */
public enum Role {
    /** It says why. */
    CAUSE,
    /** It says what people or the business felt, with a number. */
    IMPACT,
    /** It reports something done. */
    DONE,
    /** It reports how things stand. */
    STATUS,
    /** It decides or announces a state. */
    DECISION,
    /** It takes back a suspicion. */
    DENIAL,
    /** It guesses. */
    SUSPICION,
    /** It promises or plans. */
    PLAN,
    /** It asks. */
    QUESTION,
    /** It asks somebody to do something. */
    REQUEST,
    /** It is only kind. */
    SOCIAL,
    /** It speaks to a machine. */
    ORDER,
    /** Anything else. */
    OTHER
}

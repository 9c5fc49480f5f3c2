package io.debrief.standalone.postmortems;

/** What came of one document. */
public sealed interface Result {

    /**
     * It is there.
     *
     * @param incident the incident's label
     * @param what what this time did about it
     */
    record There(String incident, What what) implements Result {}

    /**
     * It is not.
     *
     * @param reason why, for people
     */
    record Not(String reason) implements Result {}

    /** What an import did. */
    enum What {
        /** An incident and its text. */
        NEW,
        /** Another text of a known document. */
        CHANGED,
        /** Nothing: all was there. */
        SAME
    }
}

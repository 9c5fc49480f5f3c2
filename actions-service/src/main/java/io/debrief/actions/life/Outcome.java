package io.debrief.actions.life;

/** What became of a decision. */
public sealed interface Outcome {

    /**
     * It holds.
     *
     * @param action the follow-up as it is now
     * @param what a verb phrase for the history, such as {@code taken}
     */
    record Changed(Action action, String what) implements Outcome {}

    /**
     * It does not.
     *
     * @param why the reason
     */
    record Refused(Refusal why) implements Outcome {}
}

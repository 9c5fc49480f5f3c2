package io.debrief.actions.decision;

import io.debrief.actions.life.Action;
import io.debrief.actions.life.Decision;
import io.debrief.actions.life.Status;
import org.jspecify.annotations.Nullable;

/** The fixed phrases of the activity topic. */
final class Verbs {

    static final String PROPOSED = "action.proposed";
    static final String EVIDENCE = "action.evidence-attached";

    private Verbs() {}

    static String of(Decision decision, Status now) {
        return switch (decision) {
            case Decision.Take take -> now instanceof Status.Offered ? "action.offered" : "action.taken";
            case Decision.Accept accept -> "action.accepted";
            case Decision.Drop drop -> "action.dropped";
            case Decision.AlreadyDone done -> "action.already-done";
            case Decision.PutOff later -> "action.put-off";
            case Decision.Progress progress -> "action.progressed";
            case Decision.Redate redate -> "action.re-dated";
        };
    }

    /** The reason the last line of the history gives. */
    static @Nullable String reason(Action action) {
        return action.history().getLast().reason();
    }
}

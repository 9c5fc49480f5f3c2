package io.debrief.actions.life;

import io.debrief.actions.life.Outcome.Changed;
import io.debrief.actions.life.Outcome.Refused;
import io.debrief.contracts.actions.ActionSnapshot.By;
import io.debrief.platform.identity.Person;
import java.time.Instant;

/** How far something taken is. */
final class Progressing {

    private Progressing() {}

    static Outcome decide(Action action, Decision.Progress progress, Person person, Instant now) {
        var assignment = action.status().assigned().orElse(null);
        if (assignment == null) {
            return new Refused(action.status().open() ? Refusal.NOT_TAKEN : Refusal.ALREADY_CLOSED);
        }
        var note = progress.note() == null ? "" : progress.note().strip();
        Status next;
        switch (progress.status()) {
            case "taken" -> next = new Status.Taken(assignment);
            case "in_progress" -> next = new Status.InProgress(assignment);
            case "blocked" -> {
                if (note.isEmpty()) {
                    return new Refused(Refusal.BLOCKER_MISSING);
                }
                next = new Status.Blocked(assignment, note);
            }
            case "done" -> {
                if (progress.evidence().isEmpty() && action.evidence().isEmpty()) {
                    return new Refused(Refusal.EVIDENCE_MISSING);
                }
                next = new Status.Done(assignment, assignment.owner());
            }
            default -> {
                return new Refused(Refusal.STATUS_UNKNOWN);
            }
        }
        var what = progress.status().replace('_', ' ');
        return new Changed(
                action.change()
                        .status(next)
                        .evidence(progress.evidence())
                        .history(new By(person.id(), null), what, note.isEmpty() ? null : note, now)
                        .done(now),
                what);
    }
}

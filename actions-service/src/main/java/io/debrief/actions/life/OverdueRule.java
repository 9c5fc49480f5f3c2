package io.debrief.actions.life;

import java.time.LocalDate;

/** Whether the day has passed, kept with the follow-up so that it flips once. */
public final class OverdueRule {

    private OverdueRule() {}

    /** The same version with the right answer for a day. */
    public static Action apply(Action action, LocalDate today) {
        var overdue = action.overdueOn(today);
        return overdue == action.overdue()
                ? action
                : new Action(
                        action.id(),
                        action.content(),
                        action.origin(),
                        action.status(),
                        action.priority(),
                        action.putOff(),
                        action.slips(),
                        action.evidence(),
                        action.ticket(),
                        action.similar(),
                        action.flags(),
                        action.history(),
                        overdue,
                        action.withdrawn(),
                        action.createdAt(),
                        action.updatedAt(),
                        action.version());
    }
}

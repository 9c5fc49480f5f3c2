package io.debrief.actions.store;

import io.debrief.actions.life.Action;
import io.debrief.actions.life.Assignment;
import io.debrief.actions.life.Status;
import io.debrief.contracts.actions.ActionSnapshot;

/** Follow-ups as others see them: on the topic and in REST answers. */
public final class Snapshots {

    private Snapshots() {}

    /** The snapshot of a follow-up. */
    public static ActionSnapshot of(Action action) {
        var content = action.content();
        var status = action.status();
        return new ActionSnapshot(
                action.id().label(),
                status.word(),
                content.title(),
                content.quote(),
                content.span(),
                action.origin().place(),
                content.problem(),
                content.doneWhen(),
                content.category(),
                content.size(),
                content.risk(),
                action.priority(),
                content.addresses(),
                !content.vagueWhy().isEmpty(),
                content.vagueWhy(),
                content.rewrite(),
                content.order(),
                status instanceof Status.Later ? null : status.owner().orElse(null),
                status.assigned().map(Assignment::acceptedAt).orElse(null),
                status instanceof Status.Later ? null : status.dueOn().orElse(null),
                action.overdue(),
                action.slips(),
                status instanceof Status.Later later ? later.until() : null,
                status instanceof Status.Blocked blocked ? blocked.by() : null,
                status instanceof Status.Dropped dropped ? dropped.reason() : null,
                action.evidence(),
                action.ticket(),
                action.similar(),
                content.noted(),
                action.flags(),
                action.origin().restricted(),
                action.origin().incident(),
                action.history(),
                action.createdAt(),
                action.updatedAt(),
                action.origin().demo(),
                action.version());
    }
}

package io.debrief.ingest.jira;

import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;

/** Links, sprints, versions and whatever else: kept beside. */
final class Others {

    private Others() {}

    static Draft draft(Hook hook) {
        var fold = Identity.join(
                "jira",
                hook.site(),
                hook.event(),
                Identity.sha256(hook.body().original().toString()));
        return hook.draft(SignalKind.OTHER, fold, hook.when())
                .title(Fields.firstOr(
                        hook.event(),
                        Fields.text(hook.root(), "version", "name"),
                        Fields.text(hook.root(), "sprint", "name"),
                        Fields.text(hook.root(), "project", "name"),
                        hook.event().replace('_', ' ')));
    }
}

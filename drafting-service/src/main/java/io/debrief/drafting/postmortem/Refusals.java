package io.debrief.drafting.postmortem;

import io.debrief.platform.problem.Problem;

/** A "no" of the rules as a problem for the caller. */
final class Refusals {

    private Refusals() {}

    /**
     * What was done.
     *
     * @throws Problem where it was refused
     */
    static Outcome.Done orThrow(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done;
            case Outcome.Unknown unknown ->
                throw Problem.notFound(
                        unknown.kind() + "-unknown", "There is no " + unknown.kind() + " " + unknown.id() + ".");
            case Outcome.NotYours not -> throw Problem.forbidden(not.slug(), not.detail());
            case Outcome.NotNow not -> throw Problem.conflict(not.slug(), not.detail());
            case Outcome.NotReady not ->
                throw Problem.conflict("not-ready", "Still missing: " + String.join(", ", not.missing()) + ".")
                        .with("missing", not.missing())
                        .with("stale", not.stale());
        };
    }
}

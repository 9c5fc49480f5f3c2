package io.debrief.timeline.incident;

import io.debrief.platform.identity.Caller;
import io.debrief.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Tells what was known of an incident at a past instant. */
public interface Hindsight {

    /**
     * The incident as f(inputs recorded until then), computed now.
     *
     * @param incident the incident as it is now, visible to the caller
     * @param asOf the instant
     * @param caller who asks: what is hidden from them now is left out
     * @throws Problem 404 where it was not known then, 503 where too many ask at once
     */
    Uni<Recalled> at(StoredIncident incident, Instant asOf, Caller caller);
}

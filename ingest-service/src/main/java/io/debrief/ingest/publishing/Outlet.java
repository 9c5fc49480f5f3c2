package io.debrief.ingest.publishing;

import io.debrief.contracts.signal.Quarantined;
import io.debrief.contracts.signal.Signal;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where signals and quarantined items leave the service. */
@FunctionalInterface
public interface Outlet {

    /**
     * Sends signals and quarantined items; completes when all in-sync replicas of the broker have them.
     *
     * @return fails with {@link BrokerAwayException} when not all were acknowledged; some may be, which does no harm
     */
    Uni<Void> publish(List<Signal> signals, List<Quarantined> quarantined);
}

package io.debrief.ingest.spool;

import io.debrief.contracts.signal.Quarantined;
import io.debrief.contracts.signal.Signal;
import java.util.List;

/**
 * What one delivery gave, as the broker would have it: its secrets are gone.
 *
 * @param signals its signals
 * @param quarantined what could not be read of it
 */
public record Spooled(List<Signal> signals, List<Quarantined> quarantined) {

    /** Copies what it is given. */
    public Spooled {
        signals = List.copyOf(signals);
        quarantined = List.copyOf(quarantined);
    }
}

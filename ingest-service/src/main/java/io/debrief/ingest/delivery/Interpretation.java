package io.debrief.ingest.delivery;

import io.debrief.contracts.signal.Quarantined;
import io.debrief.contracts.signal.Signal;
import io.debrief.ingest.reading.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body, understood as far as it can be.
 *
 * @param signals its signals, each once
 * @param quarantined what could not be read
 * @param challenge what the sender wants echoed
 * @param ignored why nothing in it concerns us
 */
public record Interpretation(
        List<Signal> signals,
        List<Quarantined> quarantined,
        @Nullable String challenge,
        @Nullable String ignored) {

    static Interpretation of(List<Signal> signals, List<Quarantined> quarantined, Reading reading) {
        return new Interpretation(signals, quarantined, reading.challenge(), reading.ignored());
    }
}

package io.debrief.timeline.signal;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.line.Facts;
import java.util.Objects;
import java.util.UUID;

/**
 * A signal as it came.
 *
 * @param signal the signal
 * @param line the line it belongs to
 * @param body the JSON it came as
 */
record Delivery(Signal signal, UUID line, String body) {

    /**
     * Refuses what lacks a part no signal can lack.
     *
     * @throws NullPointerException naming the part
     */
    @SuppressWarnings("ConstantValue")
    static Delivery of(Signal signal, String body) {
        Objects.requireNonNull(signal.id(), "id");
        Objects.requireNonNull(signal.source(), "source");
        Objects.requireNonNull(signal.sourceType(), "sourceType");
        Objects.requireNonNull(signal.kind(), "kind");
        Objects.requireNonNull(signal.occurredAt(), "occurredAt");
        Objects.requireNonNull(signal.receivedAt(), "receivedAt");
        Objects.requireNonNull(signal.title(), "title");
        Objects.requireNonNull(signal.fold(), "fold");
        Objects.requireNonNull(signal.trust(), "trust");
        return new Delivery(signal, Facts.lineOf(signal), body);
    }
}

package io.debrief.timeline.signal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.suggestion.Suggestion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal as callers see it.
 *
 * @param signal the signal
 * @param line the line it belongs to
 * @param incident the label of the incident it belongs to
 * @param erasedAt when its text was erased
 * @param suggestions incidents it might belong to, where it belongs to none: a person accepts one with
 *     {@code POST /v1/signals/{id}/move}
 */
record SignalView(
        @JsonUnwrapped Signal signal,
        UUID line,
        @Nullable String incident,
        @Nullable Instant erasedAt,
        List<Suggestion> suggestions) {

    SignalView with(List<Suggestion> suggested) {
        return new SignalView(signal, line, incident, erasedAt, suggested);
    }
}

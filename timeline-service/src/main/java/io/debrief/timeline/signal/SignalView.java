package io.debrief.timeline.signal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.debrief.contracts.signal.Signal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal as callers see it.
 *
 * @param signal the signal
 * @param line the line it belongs to
 * @param incident the label of the incident it belongs to
 * @param erasedAt when its text was erased
 */
record SignalView(
        @JsonUnwrapped Signal signal,
        UUID line,
        @Nullable String incident,
        @Nullable Instant erasedAt) {}

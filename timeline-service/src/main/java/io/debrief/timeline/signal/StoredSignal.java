package io.debrief.timeline.signal;

import io.debrief.contracts.signal.Signal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal as it lies in the archive.
 *
 * @param signal the signal; without what was said where it was erased
 * @param line the line it belongs to
 * @param erasedAt when it was erased
 */
public record StoredSignal(
        Signal signal, UUID line, @Nullable Instant erasedAt) {}

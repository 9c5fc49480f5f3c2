package io.debrief.timeline.signal;

import io.debrief.contracts.signal.Signal;

/**
 * A stored signal that the projector has not taken.
 *
 * @param seq the place in the queue
 * @param signal the signal
 */
public record Arrival(long seq, Signal signal) {}

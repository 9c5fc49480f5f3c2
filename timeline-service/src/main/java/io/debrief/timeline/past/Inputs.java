package io.debrief.timeline.past;

import io.debrief.contracts.signal.Signal;
import io.debrief.timeline.ruling.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was recorded until a past instant, as far as it is there still.
 *
 * @param signals the signals; erased ones without their texts
 * @param rulings the rulings
 * @param erased when each line lost its text, whether before that instant or since
 */
record Inputs(List<Signal> signals, List<Ruling> rulings, Map<UUID, Instant> erased) {}

package io.debrief.timeline.folding;

import java.time.Instant;
import java.util.List;

/**
 * An entry in its place.
 *
 * @param group its lines
 * @param effectiveAt a person's correction, else when its first line happened
 * @param at the later of that and its cause's place
 * @param depth how many causes stand at the same time before it
 * @param flags {@code corrected}, {@code cause-dropped}, {@code cause-cycle}
 */
public record Placed(Group group, Instant effectiveAt, Instant at, int depth, List<String> flags) {}

/** Ids, hashes and the canonical form they are taken of. */
@NullMarked
package io.debrief.timeline.identity;

import org.jspecify.annotations.NullMarked;

/** The leader's rounds: what is new becomes timelines, in one transaction each. */
@NullMarked
package io.debrief.timeline.round;

import org.jspecify.annotations.NullMarked;

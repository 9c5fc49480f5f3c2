/** The function from signals and rulings to timelines, and the machine that keeps up with it. */
@NullMarked
package io.debrief.timeline.projection;

import org.jspecify.annotations.NullMarked;

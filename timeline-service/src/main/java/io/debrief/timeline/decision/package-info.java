/** Decisions on their way in: recorded, applied, told. */
@NullMarked
package io.debrief.timeline.decision;

import org.jspecify.annotations.NullMarked;

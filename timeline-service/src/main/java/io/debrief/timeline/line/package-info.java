/** Signals become lines: one thing said once, with its revisions. */
@NullMarked
package io.debrief.timeline.line;

import org.jspecify.annotations.NullMarked;

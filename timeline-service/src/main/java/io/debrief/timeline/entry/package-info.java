/** Timelines as callers see them. */
@NullMarked
package io.debrief.timeline.entry;

import org.jspecify.annotations.NullMarked;

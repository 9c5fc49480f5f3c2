/** What was known at a past instant: timelines computed again from what was recorded until then. */
@NullMarked
package io.debrief.timeline.past;

import org.jspecify.annotations.NullMarked;

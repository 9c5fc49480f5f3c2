/** All timelines computed again from the archive. */
@NullMarked
package io.debrief.timeline.rebuild;

import org.jspecify.annotations.NullMarked;

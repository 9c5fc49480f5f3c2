/** What sources told us: stored once, found again, erased for good. */
@NullMarked
package io.debrief.timeline.signal;

import org.jspecify.annotations.NullMarked;

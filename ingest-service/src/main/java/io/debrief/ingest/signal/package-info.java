/** Making signals: identity, times, bounds, and the draft every source fills. */
@NullMarked
package io.debrief.ingest.signal;

import org.jspecify.annotations.NullMarked;

/** Signals on their way to the broker, as many as may wait for it. */
@NullMarked
package io.debrief.ingest.publishing;

import org.jspecify.annotations.NullMarked;

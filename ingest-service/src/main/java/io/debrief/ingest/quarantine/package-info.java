/** What was authentic but could not be read: kept, shown, replayed or discarded. */
@NullMarked
package io.debrief.ingest.quarantine;

import org.jspecify.annotations.NullMarked;

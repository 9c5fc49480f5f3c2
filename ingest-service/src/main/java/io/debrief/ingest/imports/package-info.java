/** Bringing in what happened before Debrief was connected. */
@NullMarked
package io.debrief.ingest.imports;

import org.jspecify.annotations.NullMarked;

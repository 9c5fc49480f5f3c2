/** Proving that a delivery comes from whom it says, over the raw bytes. */
@NullMarked
package io.debrief.ingest.signature;

import org.jspecify.annotations.NullMarked;

/** Bringing files with past signals into a running stack, and showing how far that came. */
@NullMarked
package io.debrief.standalone.backfill;

import org.jspecify.annotations.NullMarked;

/** Incidents as callers see them. */
@NullMarked
package io.debrief.timeline.incident;

import org.jspecify.annotations.NullMarked;

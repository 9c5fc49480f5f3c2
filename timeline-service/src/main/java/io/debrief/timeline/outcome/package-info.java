/** What the function says: incidents with their entries in order. */
@NullMarked
package io.debrief.timeline.outcome;

import org.jspecify.annotations.NullMarked;

/** What the timeline says: incidents and their entries. */
@NullMarked
package io.debrief.contracts.timeline;

import org.jspecify.annotations.NullMarked;

/** What people decided about timelines, append-only, and the few facts that count as inputs beside signals. */
@NullMarked
package io.debrief.timeline.ruling;

import org.jspecify.annotations.NullMarked;

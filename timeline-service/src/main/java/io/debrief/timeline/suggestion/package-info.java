/** To which incidents a signal that belongs nowhere might belong: suggested to people, never decided. */
@NullMarked
package io.debrief.timeline.suggestion;

import org.jspecify.annotations.NullMarked;

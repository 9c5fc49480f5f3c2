/** One incident's timeline, and what people rule about it. */
@NullMarked
package io.debrief.console.timeline;

import org.jspecify.annotations.NullMarked;

/** Wakes whoever waits for news, in this process and in others. */
@NullMarked
package io.debrief.timeline.wake;

import org.jspecify.annotations.NullMarked;

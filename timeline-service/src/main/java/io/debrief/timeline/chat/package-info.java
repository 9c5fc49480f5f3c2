/** Which chat is kept. */
@NullMarked
package io.debrief.timeline.chat;

import org.jspecify.annotations.NullMarked;

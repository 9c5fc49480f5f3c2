/** Records on their way in. */
@NullMarked
package io.debrief.platform.streams.consuming;

import org.jspecify.annotations.NullMarked;

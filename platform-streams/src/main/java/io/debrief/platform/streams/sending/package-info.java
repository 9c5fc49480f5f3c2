/** Records on their way out. */
@NullMarked
package io.debrief.platform.streams.sending;

import org.jspecify.annotations.NullMarked;

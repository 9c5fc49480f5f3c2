/** State is its own outbox: what is behind is sent, then marked. */
@NullMarked
package io.debrief.platform.streams.publishing;

import org.jspecify.annotations.NullMarked;

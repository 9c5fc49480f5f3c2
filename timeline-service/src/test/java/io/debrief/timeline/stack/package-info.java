/** The service as tests meet it. */
@NullMarked
package io.debrief.timeline.stack;

import org.jspecify.annotations.NullMarked;

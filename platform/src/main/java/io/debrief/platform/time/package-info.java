/** The clock. */
@NullMarked
package io.debrief.platform.time;

import org.jspecify.annotations.NullMarked;

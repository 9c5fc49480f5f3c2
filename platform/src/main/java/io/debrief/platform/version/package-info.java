/** Conditional requests. */
@NullMarked
package io.debrief.platform.version;

import org.jspecify.annotations.NullMarked;

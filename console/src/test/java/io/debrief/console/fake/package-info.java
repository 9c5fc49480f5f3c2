/** Services that only seem to be there, for looking at pages and testing them. */
@NullMarked
package io.debrief.console.fake;

import org.jspecify.annotations.NullMarked;

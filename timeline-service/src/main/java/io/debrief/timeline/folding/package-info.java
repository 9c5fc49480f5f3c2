/** Lines of one incident become entries in one total order. */
@NullMarked
package io.debrief.timeline.folding;

import org.jspecify.annotations.NullMarked;

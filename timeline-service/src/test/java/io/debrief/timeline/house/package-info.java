/** Rules that hold over all features. */
@NullMarked
package io.debrief.timeline.house;

import org.jspecify.annotations.NullMarked;

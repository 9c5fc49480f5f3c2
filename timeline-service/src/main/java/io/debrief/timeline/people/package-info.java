/** Who is who: one person, however many systems know them. */
@NullMarked
package io.debrief.timeline.people;

import org.jspecify.annotations.NullMarked;

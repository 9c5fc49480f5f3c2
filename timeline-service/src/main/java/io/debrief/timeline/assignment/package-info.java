/** Which line belongs to which incident, in strata: lasting keys, recurring keys, sessions of leftover alerts. */
@NullMarked
package io.debrief.timeline.assignment;

import org.jspecify.annotations.NullMarked;

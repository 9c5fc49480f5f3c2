/** Time as a picture: milestones, alerts and changes on one strip. */
@NullMarked
package io.debrief.console.strip;

import org.jspecify.annotations.NullMarked;

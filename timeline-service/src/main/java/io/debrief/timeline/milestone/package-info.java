/** The incident itself: its title, status, milestones and measures. */
@NullMarked
package io.debrief.timeline.milestone;

import org.jspecify.annotations.NullMarked;

/** One line at a time: take, drop, already done, or later. */
@NullMarked
package io.debrief.console.followup;

import org.jspecify.annotations.NullMarked;

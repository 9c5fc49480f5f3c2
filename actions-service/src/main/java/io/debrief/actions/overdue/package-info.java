/** The day in the configured zone, and what it makes overdue. */
@NullMarked
package io.debrief.actions.overdue;

import org.jspecify.annotations.NullMarked;

/** Native SQL on the caller's session: statements with positional values, rows with typed columns. */
@NullMarked
package io.debrief.timeline.database;

import org.jspecify.annotations.NullMarked;

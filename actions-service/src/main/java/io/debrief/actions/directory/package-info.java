/** A copy of the directory of people, to know a person from a team. */
@NullMarked
package io.debrief.actions.directory;

import org.jspecify.annotations.NullMarked;

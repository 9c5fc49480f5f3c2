/** The directory: one person, however many systems know them. */
@NullMarked
package io.debrief.contracts.people;

import org.jspecify.annotations.NullMarked;

/** The list of incidents. */
@NullMarked
package io.debrief.console.incident;

import org.jspecify.annotations.NullMarked;

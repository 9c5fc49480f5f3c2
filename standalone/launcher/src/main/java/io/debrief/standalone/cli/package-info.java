/** The commands behind the script. */
@NullMarked
package io.debrief.standalone.cli;

import org.jspecify.annotations.NullMarked;

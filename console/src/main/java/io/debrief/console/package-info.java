/** The page people work in, and the one origin their scripts talk to. */
@NullMarked
package io.debrief.console;

import org.jspecify.annotations.NullMarked;

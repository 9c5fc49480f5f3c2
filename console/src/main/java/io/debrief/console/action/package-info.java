/** What was taken, and what became of it. */
@NullMarked
package io.debrief.console.action;

import org.jspecify.annotations.NullMarked;

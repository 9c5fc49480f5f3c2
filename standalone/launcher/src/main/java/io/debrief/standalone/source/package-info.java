/** The configured sources, their secrets, and what to paste into each sender. */
@NullMarked
package io.debrief.standalone.source;

import org.jspecify.annotations.NullMarked;

/** The demo: one incident from the first webhook to a taken action, through the real interfaces. */
@NullMarked
package io.debrief.standalone.demo;

import org.jspecify.annotations.NullMarked;

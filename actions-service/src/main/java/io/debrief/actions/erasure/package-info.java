/** An erased message takes the words it lent to candidates with it. */
@NullMarked
package io.debrief.actions.erasure;

import org.jspecify.annotations.NullMarked;

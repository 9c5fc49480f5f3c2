/** Tests of the whole service. */
@NullMarked
package io.debrief.actions;

import org.jspecify.annotations.NullMarked;

/** The processes that hold the embedded parts. */
@NullMarked
package io.debrief.standalone.part;

import org.jspecify.annotations.NullMarked;

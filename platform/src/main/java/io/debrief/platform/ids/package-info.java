/** Identifiers. */
@NullMarked
package io.debrief.platform.ids;

import org.jspecify.annotations.NullMarked;

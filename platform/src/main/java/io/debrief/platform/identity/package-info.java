/** Who calls: a person, or a machine that may decide nothing. */
@NullMarked
package io.debrief.platform.identity;

import org.jspecify.annotations.NullMarked;

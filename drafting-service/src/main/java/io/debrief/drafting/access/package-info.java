/** Who may see an incident. */
@NullMarked
package io.debrief.drafting.access;

import org.jspecify.annotations.NullMarked;

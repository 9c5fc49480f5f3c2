/** Earlier incidents that share something with this one, each with what is shared. */
@NullMarked
package io.debrief.drafting.similar;

import org.jspecify.annotations.NullMarked;

/** A light copy of incidents: what they are called, who may see them, who leads the post-mortem. */
@NullMarked
package io.debrief.actions.incident;

import org.jspecify.annotations.NullMarked;

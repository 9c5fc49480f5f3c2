/** What people decide, over REST. */
@NullMarked
package io.debrief.actions.decision;

import org.jspecify.annotations.NullMarked;

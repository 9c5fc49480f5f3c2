/** What becomes of follow-ups: candidates, actions and their history. */
@NullMarked
package io.debrief.contracts.actions;

import org.jspecify.annotations.NullMarked;

/** What was said in an incident: sentences with their roles, questions, promises and suspicions with what became of them. */
@NullMarked
package io.debrief.drafting.conversation;

import org.jspecify.annotations.NullMarked;

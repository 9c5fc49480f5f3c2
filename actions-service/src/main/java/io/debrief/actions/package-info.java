/** Follow-ups: found in text, decided by people, followed until they are done. */
@NullMarked
package io.debrief.actions;

import org.jspecify.annotations.NullMarked;

/** Follow-ups found in text, each with its verbatim evidence; nothing here decides anything. */
@NullMarked
package io.debrief.actions.extraction;

import org.jspecify.annotations.NullMarked;

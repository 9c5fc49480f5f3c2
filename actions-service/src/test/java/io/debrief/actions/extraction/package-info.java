/** Tests of the extraction of follow-ups. */
@NullMarked
package io.debrief.actions.extraction;

import org.jspecify.annotations.NullMarked;

/** Whether a sentence is supported by the lines it cites. */
@NullMarked
package io.debrief.drafting.verification;

import org.jspecify.annotations.NullMarked;

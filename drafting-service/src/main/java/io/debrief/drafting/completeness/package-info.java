/** What the evidence and the document leave open. */
@NullMarked
package io.debrief.drafting.completeness;

import org.jspecify.annotations.NullMarked;

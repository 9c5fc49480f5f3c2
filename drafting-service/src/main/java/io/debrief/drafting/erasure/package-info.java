/** What was erased from the timeline disappears from every text that quoted it. */
@NullMarked
package io.debrief.drafting.erasure;

import org.jspecify.annotations.NullMarked;

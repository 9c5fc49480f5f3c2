/** What a text says: its clauses, how certain they are, and the numbers, times and names in them. */
@NullMarked
package io.debrief.drafting.understanding;

import org.jspecify.annotations.NullMarked;

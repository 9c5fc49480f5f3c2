/** What sources tell us: one normalised event each. */
@NullMarked
package io.debrief.contracts.signal;

import org.jspecify.annotations.NullMarked;

/** What drafting says: drafts with their evidence, and post-mortems. */
@NullMarked
package io.debrief.contracts.drafting;

import org.jspecify.annotations.NullMarked;

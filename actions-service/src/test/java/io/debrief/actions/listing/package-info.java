/** Tests. */
@NullMarked
package io.debrief.actions.listing;

import org.jspecify.annotations.NullMarked;

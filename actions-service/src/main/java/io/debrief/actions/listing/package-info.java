/** Lists, single follow-ups, counts and files, over REST. */
@NullMarked
package io.debrief.actions.listing;

import org.jspecify.annotations.NullMarked;

/** The way in: what the timeline and the directory say becomes this service's own evidence. */
@NullMarked
package io.debrief.drafting.intake;

import org.jspecify.annotations.NullMarked;

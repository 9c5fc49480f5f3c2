/** Tests of who is who. */
@org.jspecify.annotations.NullMarked
package io.debrief.timeline.people;

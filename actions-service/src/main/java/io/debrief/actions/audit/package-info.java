/** The follow-ups in a folder of post-mortems, counted: plain Java, no service, no network, nothing stored. */
@org.jspecify.annotations.NullMarked
package io.debrief.actions.audit;

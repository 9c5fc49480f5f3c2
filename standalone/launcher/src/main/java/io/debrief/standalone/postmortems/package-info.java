/** Post-mortems that people wrote before, brought in as closed incidents with their text. */
@org.jspecify.annotations.NullMarked
package io.debrief.standalone.postmortems;

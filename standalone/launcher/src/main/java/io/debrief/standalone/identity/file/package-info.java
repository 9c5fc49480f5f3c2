/** A file of people: one person, many ids. */
@org.jspecify.annotations.NullMarked
package io.debrief.standalone.identity.file;

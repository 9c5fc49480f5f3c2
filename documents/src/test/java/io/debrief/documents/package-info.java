/** Tests of how folders and files are read. */
@org.jspecify.annotations.NullMarked
package io.debrief.documents;

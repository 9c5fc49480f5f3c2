/** Tests of files of people. */
@org.jspecify.annotations.NullMarked
package io.debrief.standalone.identity.file;

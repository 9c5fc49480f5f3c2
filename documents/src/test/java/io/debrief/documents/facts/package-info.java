/** Tests of what documents say about themselves. */
@org.jspecify.annotations.NullMarked
package io.debrief.documents.facts;

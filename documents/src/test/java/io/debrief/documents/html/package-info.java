/** Tests of how pages become Markdown. */
@org.jspecify.annotations.NullMarked
package io.debrief.documents.html;

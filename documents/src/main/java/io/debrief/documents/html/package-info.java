/** HTML pages as the Markdown they mean, with the place of each line: one pass, any input. */
@org.jspecify.annotations.NullMarked
package io.debrief.documents.html;

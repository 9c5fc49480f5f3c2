/** Folders of documents that people wrote, as text with the place of every line: no network, no other module of Debrief. */
@org.jspecify.annotations.NullMarked
package io.debrief.documents;

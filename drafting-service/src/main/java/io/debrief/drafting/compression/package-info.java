/** Sentences from evidence: the embedded engine and what every engine answers. */
@NullMarked
package io.debrief.drafting.compression;

import org.jspecify.annotations.NullMarked;

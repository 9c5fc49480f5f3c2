/** The one place where the types of source written in code are listed, and joined by those known at the start only. */
@NullMarked
package io.debrief.ingest.catalogue;

import org.jspecify.annotations.NullMarked;

/** How regularly sources are heard, and who fell silent while an incident is open. */
@NullMarked
package io.debrief.ingest.silence;

import org.jspecify.annotations.NullMarked;

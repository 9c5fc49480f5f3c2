/** What every source type does: turn one authentic, redacted body into drafts of signals. */
@NullMarked
package io.debrief.ingest.reading;

import org.jspecify.annotations.NullMarked;

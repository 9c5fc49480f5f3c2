/** Taking secrets out of what was received before anything leaves the process. */
@NullMarked
package io.debrief.ingest.redaction;

import org.jspecify.annotations.NullMarked;

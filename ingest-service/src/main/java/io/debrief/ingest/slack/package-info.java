/** Reading what the Slack Events API sends. */
@NullMarked
package io.debrief.ingest.slack;

import org.jspecify.annotations.NullMarked;

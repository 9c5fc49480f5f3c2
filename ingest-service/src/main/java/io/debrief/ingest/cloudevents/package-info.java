/** Reading CloudEvents: structured, binary and in batches. */
@NullMarked
package io.debrief.ingest.cloudevents;

import org.jspecify.annotations.NullMarked;

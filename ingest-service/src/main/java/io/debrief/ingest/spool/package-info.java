/** Deliveries of senders that never send again, kept on our own disk while the broker is away. */
@NullMarked
package io.debrief.ingest.spool;

import org.jspecify.annotations.NullMarked;

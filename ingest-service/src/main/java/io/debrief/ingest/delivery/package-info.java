/** Taking a delivery in: verify, read, publish, answer. */
@NullMarked
package io.debrief.ingest.delivery;

import org.jspecify.annotations.NullMarked;

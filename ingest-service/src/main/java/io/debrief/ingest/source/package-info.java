/** The configured sources: who may send, with which secret, and how each of them is doing. */
@NullMarked
package io.debrief.ingest.source;

import org.jspecify.annotations.NullMarked;

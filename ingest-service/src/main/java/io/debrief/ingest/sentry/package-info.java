/** Reading what Sentry's integrations and its legacy webhook plugin send. */
@NullMarked
package io.debrief.ingest.sentry;

import org.jspecify.annotations.NullMarked;

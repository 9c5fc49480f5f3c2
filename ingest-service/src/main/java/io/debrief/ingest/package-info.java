/** The service that takes webhooks and imports in: the only one that faces the internet. */
@NullMarked
package io.debrief.ingest;

import org.jspecify.annotations.NullMarked;

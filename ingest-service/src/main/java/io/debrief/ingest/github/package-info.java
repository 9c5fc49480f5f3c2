/** Reading what GitHub's webhooks send. */
@NullMarked
package io.debrief.ingest.github;

import org.jspecify.annotations.NullMarked;

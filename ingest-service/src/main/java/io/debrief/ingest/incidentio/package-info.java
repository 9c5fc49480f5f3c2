/** Reading what incident.io's webhooks send. */
@NullMarked
package io.debrief.ingest.incidentio;

import org.jspecify.annotations.NullMarked;

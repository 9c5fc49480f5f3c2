/** Reading what Datadog's webhooks integration sends, whatever its template holds. */
@NullMarked
package io.debrief.ingest.datadog;

import org.jspecify.annotations.NullMarked;

/** Reading what PagerDuty's webhooks send. */
@NullMarked
package io.debrief.ingest.pagerduty;

import org.jspecify.annotations.NullMarked;

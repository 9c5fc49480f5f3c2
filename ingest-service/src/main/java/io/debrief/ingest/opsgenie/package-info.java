/** Reading what Opsgenie and Jira Service Management send about alerts. */
@NullMarked
package io.debrief.ingest.opsgenie;

import org.jspecify.annotations.NullMarked;

/** Reading what Jira's webhooks send, of the cloud and of servers. */
@NullMarked
package io.debrief.ingest.jira;

import org.jspecify.annotations.NullMarked;

/** Reading what Prometheus Alertmanager sends. */
@NullMarked
package io.debrief.ingest.alertmanager;

import org.jspecify.annotations.NullMarked;

/** Reading what Grafana's alerting sends, the unified and the legacy one. */
@NullMarked
package io.debrief.ingest.grafana;

import org.jspecify.annotations.NullMarked;

/** What a real Prometheus and Alertmanager send. */
package io.debrief.acceptance.prometheus;

package io.debrief.ingest.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.alertmanager.AlertmanagerReader;
import io.debrief.ingest.datadog.DatadogReader;
import io.debrief.ingest.grafana.GrafanaReader;
import io.debrief.ingest.incidentio.IncidentIoReader;
import io.debrief.ingest.opsgenie.OpsgenieReader;
import io.debrief.ingest.pagerduty.PagerDutyReader;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.sns.SnsReader;
import io.debrief.ingest.statuspage.StatuspageReader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Recognises whose body it is by its shape alone, for bodies that travel inside another's. */
final class Shapes {

    private final Map<Reader, Predicate<JsonNode>> shapes = Map.of(
            new PagerDutyReader(), body -> body.at("/event/event_type").isTextual(),
            new OpsgenieReader(),
                    body -> body.at("/alert/alertId").isTextual()
                            && body.path("action").isTextual(),
            new StatuspageReader(), body -> body.at("/page/status_indicator").isTextual(),
            new GrafanaReader(), body -> body.has("ruleName") && body.has("state") || alerts(body) && body.has("orgId"),
            new AlertmanagerReader(), body -> alerts(body) && body.has("receiver") && !body.has("orgId"),
            new SnsReader(),
                    body -> body.path("TopicArn").isTextual()
                            && body.path("MessageId").isTextual(),
            new IncidentIoReader(), body -> body.path("event_type").asText("").contains("_incident."),
            new DatadogReader(), body -> body.has("alert_transition") && body.has("title"));

    /** Whose it is, empty where it is nobody's for certain. */
    Optional<Reader> recognise(JsonNode body) {
        var found = shapes.entrySet().stream()
                .filter(shape -> shape.getValue().test(body))
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean alerts(JsonNode body) {
        return body.path("alerts").isArray();
    }
}

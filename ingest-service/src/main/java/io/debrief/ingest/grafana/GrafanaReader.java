package io.debrief.ingest.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import io.debrief.ingest.alertmanager.AlertmanagerReader;
import io.debrief.ingest.alertmanager.Dialect;
import io.debrief.ingest.generic.GenericReader;
import io.debrief.ingest.reading.Body;
import io.debrief.ingest.reading.Reader;
import io.debrief.ingest.reading.Reading;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import org.jspecify.annotations.Nullable;

/** Reads Grafana's webhook contact point (8 and newer: Alertmanager's format and more) and its legacy alerts. */
public final class GrafanaReader implements Reader {

    private final AlertmanagerReader unified = new AlertmanagerReader(new Dialect("grafana", GrafanaReader::more));

    @Override
    public Reading read(Body body) {
        var clean = body.clean();
        if (!clean.isObject()) {
            return Reading.unreadable("unexpected-shape", "A Grafana body is an object.");
        }
        if (clean.path("alerts").isArray()) {
            return unified.read(body);
        }
        var legacy = clean.has("ruleId") || clean.has("ruleName") || clean.has("evalMatches");
        return Reading.of(legacy ? new LegacyAlert(body).draft() : GenericReader.draft(body));
    }

    private static void more(Draft draft, JsonNode alert, JsonNode envelope) {
        draft.link("panel", Fields.text(alert, "panelURL"))
                .link("dashboard", Fields.text(alert, "dashboardURL"))
                .link("image", Fields.text(alert, "imageURL"))
                .link("silence", Fields.text(alert, "silenceURL"))
                .link("source", joined(envelope, Fields.text(alert, "generatorURL")))
                .label("values", values(alert))
                .label("rule", Fields.text(alert, "labels", "rulename"))
                .label("orgId", Fields.text(envelope, "orgId"))
                .test("TestAlert".equals(Fields.text(alert, "labels", "alertname")));
    }

    /** A generator's address may be no more than a query: it belongs to the instance's own. */
    private static @Nullable String joined(JsonNode envelope, @Nullable String address) {
        var base = Fields.text(envelope, "externalURL");
        return address != null && address.startsWith("?") && base != null ? base + address : null;
    }

    private static @Nullable String values(JsonNode alert) {
        var values = Fields.at(alert, "values");
        if (values.isEmpty()) {
            return Fields.text(alert, "valueString");
        }
        var text = new StringBuilder();
        values.properties()
                .forEach(value -> text.append(text.isEmpty() ? "" : ", ")
                        .append(value.getKey())
                        .append(" = ")
                        .append(value.getValue().asText()));
        return text.toString();
    }
}

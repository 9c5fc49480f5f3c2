package io.debrief.standalone.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what happens to a page as PagerDuty's V3 webhooks do. */
final class PagerDutySender {

    private static final String INCIDENT = "PDEMOINC1";
    private static final String URL = "https://acme-demo.pagerduty.com/incidents/" + INCIDENT;

    private final Cast cast;

    PagerDutySender(Cast cast) {
        this.cast = cast;
    }

    Webhook of(Act act, Instant at) {
        var type = "incident." + Act.need(act.pager(), "pager");
        var event = new LinkedHashMap<String, Object>();
        event.put("id", "01DEMO" + Hash.sha256(type + at).substring(0, 20).toUpperCase(java.util.Locale.ROOT));
        event.put("event_type", type);
        event.put("resource_type", "incident");
        event.put("occurred_at", at.toString());
        if (act.by() != null) {
            var member = cast.member(act.by());
            event.put("agent", Map.of("id", member.pagerduty(), "type", "user_reference", "summary", member.name()));
        }
        event.put("data", act.text() == null ? incident(act, at) : note(act.text()));
        return Webhook.of("pagerduty", Map.of("User-Agent", "PagerDuty-Webhook/V3.0"), Map.of("event", event));
    }

    private static Map<String, Object> incident(Act act, Instant at) {
        var group = Act.need(act.group(), "group");
        var data = new LinkedHashMap<String, Object>();
        data.put("id", INCIDENT);
        data.put("type", "incident");
        data.put("html_url", URL);
        data.put("number", 3121);
        data.put("status", Act.need(act.pager(), "pager"));
        data.put("incident_key", Hash.sha256(AlertmanagerSender.groupKey(group, "checkout")));
        data.put("created_at", at.toString());
        data.put("title", Act.need(act.title(), "title"));
        data.put("service", Map.of("id", "PDEMOSVC", "type", "service_reference", "summary", "checkout"));
        data.put("urgency", "high");
        data.put("assignees", List.of());
        data.put("teams", List.of());
        return data;
    }

    private static Map<String, Object> note(String text) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", "PDEMONOTE");
        data.put("type", "incident_note");
        data.put("incident", Map.of("id", INCIDENT, "type", "incident_reference", "html_url", URL));
        data.put("content", text);
        data.put("trimmed", false);
        return data;
    }
}

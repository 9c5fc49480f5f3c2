package io.debrief.standalone.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells alerts as Alertmanager does: one request for a group, repeated while it fires. */
final class AlertmanagerSender {

    private static final String NEVER = "0001-01-01T00:00:00Z";

    private final Map<String, Instant> firingSince = new HashMap<>();

    Webhook of(Act act, Instant at) {
        var name = Act.need(act.name(), "name");
        var state = Act.need(act.alert(), "alert");
        boolean resolved = state.equals("resolved");
        var since = firingSince.computeIfAbsent(name, first -> at);
        if (resolved) {
            firingSince.remove(name);
        }
        var alerts = new ArrayList<Map<String, Object>>();
        for (int pod = 0; pod < Math.max(1, act.pods()); pod++) {
            alerts.add(alert(
                    act,
                    act.pods() == 0 ? "" : "checkout-7c9d8f6b5-x" + (char) ('a' + pod) + "k2p",
                    since,
                    resolved ? at.toString() : NEVER));
        }
        return Webhook.of("alertmanager", Map.of("User-Agent", "Alertmanager/0.28.0"), group(act, state, alerts));
    }

    /** The group's key, from which PagerDuty's deduplication key is made. */
    static String groupKey(String name, String service) {
        return "{}/{team=\"checkout\"}:{alertname=\"" + name + "\", service=\"" + service + "\"}";
    }

    private static Map<String, Object> group(Act act, String state, List<Map<String, Object>> alerts) {
        var name = Act.need(act.name(), "name");
        var service = Act.need(act.service(), "service");
        var group = new LinkedHashMap<String, Object>();
        group.put("version", "4");
        group.put("groupKey", groupKey(name, service));
        group.put("truncatedAlerts", 0);
        group.put("status", state);
        group.put("receiver", "on-call");
        group.put("groupLabels", Map.of("alertname", name, "service", service));
        group.put("commonLabels", Map.of("alertname", name, "service", service));
        group.put("commonAnnotations", Map.of());
        group.put("externalURL", "https://alertmanager.acme-demo.example");
        group.put("alerts", alerts);
        return group;
    }

    private static Map<String, Object> alert(Act act, String pod, Instant since, String ends) {
        var labels = new LinkedHashMap<String, String>();
        labels.put("alertname", Act.need(act.name(), "name"));
        labels.put("service", Act.need(act.service(), "service"));
        labels.put("severity", Act.need(act.severity(), "severity"));
        if (!pod.isEmpty()) {
            labels.put("pod", pod);
        }
        var alert = new LinkedHashMap<String, Object>();
        alert.put("status", Act.need(act.alert(), "alert"));
        alert.put("labels", labels);
        alert.put(
                "annotations",
                Map.of(
                        "summary", Act.need(act.summary(), "summary").replace("{pod}", pod),
                        "description", Act.need(act.text(), "text").replace("{pod}", pod)));
        alert.put("startsAt", since.toString());
        alert.put("endsAt", ends);
        alert.put("generatorURL", "https://prometheus.acme-demo.example/graph?g0.expr=" + labels.get("alertname"));
        alert.put("fingerprint", Hash.sha256(labels.toString()).substring(0, 16));
        return alert;
    }
}

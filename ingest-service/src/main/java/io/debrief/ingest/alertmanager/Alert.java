package io.debrief.ingest.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.debrief.contracts.signal.SignalKind;
import io.debrief.ingest.signal.Draft;
import io.debrief.ingest.signal.Fields;
import io.debrief.ingest.signal.Identity;
import io.debrief.ingest.signal.When;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One alert of a group.
 *
 * @param group the notification it came in
 * @param alert the redacted alert
 * @param original the alert as it came, for hashes of identity only
 */
record Alert(Group group, JsonNode alert, JsonNode original) {

    private static final String RESOLVED = "resolved";
    private static final Pattern INCIDENT = Pattern.compile("INC-\\d{1,9}");

    Draft draft() {
        var labels = Fields.at(alert, "labels");
        var starts = When.of(Fields.text(alert, "startsAt"), group.receivedAt());
        var fold =
                Identity.join(group.dialect().word(), fingerprint(), starts.at().toString(), status());
        var draft = Draft.of(resolved() ? SignalKind.ALERT_RESOLVED : SignalKind.ALERT_FIRED, fold, when(starts))
                .varies(canonical(Fields.at(original, "annotations")))
                .providerId(fingerprint())
                .title(title(labels))
                .text(Fields.text(alert, "annotations", "description"))
                .status(resolved() ? RESOLVED : "firing")
                .severity(severity(labels))
                .label("groupKey", group.shownKey())
                .raw(raw());
        labels.properties()
                .forEach(label -> draft.label(label.getKey(), label.getValue().asText()));
        keys(draft, labels);
        links(draft);
        group.dialect().more().add(draft, alert, group.envelope());
        return draft;
    }

    private void keys(Draft draft, JsonNode labels) {
        draft.key(group.dialect().word() + ":fingerprint:" + fingerprint());
        group.dedupKey().ifPresent(draft::key);
        draft.service(Group.service(labels));
        var incident = Fields.text(labels, "incident");
        if (incident != null && INCIDENT.matcher(incident).matches()) {
            draft.key("incident:" + incident);
        }
    }

    private void links(Draft draft) {
        draft.link("source", Fields.text(alert, "generatorURL"))
                .link("source", Fields.text(group.envelope(), "externalURL"))
                .link("dashboard", Fields.text(alert, "annotations", "dashboard_url"))
                .link("dashboard", Fields.text(alert, "annotations", "dashboard"))
                .link("runbook", Fields.text(alert, "annotations", "runbook_url"))
                .link("runbook", Fields.text(alert, "annotations", "runbook"));
    }

    /** A resolution happens when the alert ended, which some senders leave unset: then the time of receipt stands. */
    private When when(When starts) {
        return resolved() ? When.of(Fields.text(alert, "endsAt"), group.receivedAt()) : starts;
    }

    private boolean resolved() {
        return RESOLVED.equals(status());
    }

    private String status() {
        var word = Fields.firstOr("firing", Fields.text(alert, "status"), group.status());
        return RESOLVED.equalsIgnoreCase(word) ? RESOLVED : "firing";
    }

    private String fingerprint() {
        var given = Fields.text(alert, "fingerprint");
        return given != null
                ? given
                : Identity.sha256(canonical(Fields.at(original, "labels"))).substring(0, 16);
    }

    private String title(JsonNode labels) {
        var common = group.envelope();
        return Fields.firstOr(
                "Alert",
                Fields.text(alert, "annotations", "summary"),
                Fields.text(alert, "annotations", "title"),
                Fields.text(alert, "annotations", "message"),
                Fields.text(labels, "alertname"),
                Fields.text(common, "commonAnnotations", "summary"),
                Fields.text(common, "commonLabels", "alertname"));
    }

    private String severity(JsonNode labels) {
        return Fields.firstOr(
                "", Fields.text(labels, "severity"), Fields.text(group.envelope(), "commonLabels", "severity"));
    }

    private JsonNode raw() {
        var raw = JsonNodeFactory.instance.objectNode();
        for (var name : new String[] {"receiver", "groupKey", "externalURL"}) {
            var value = group.envelope().get(name);
            if (value != null && group.envelope() != alert) {
                raw.set(name, value);
            }
        }
        return raw.set("alert", alert);
    }

    /** Hash of an object of texts, whatever the order of its fields. */
    private static String canonical(JsonNode object) {
        var sorted = new TreeMap<String, String>();
        object.properties()
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue().asText()));
        return Identity.sha256(sorted.toString());
    }
}

package io.debrief.acceptance.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debrief.acceptance.stack.Rest.Answer;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends what the sources send, signed as they sign. */
public final class Senders {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningStack stack;
    private final Rest rest;

    /** Senders of a stack. */
    public Senders(RunningStack stack) {
        this.stack = stack;
        this.rest = new Rest(stack.url("ingest"), null);
    }

    /** A group of one alert. */
    public Answer alert(String name, String service, String fingerprint, Instant startsAt, Instant endsAt) {
        var alert = new HashMap<String, Object>();
        alert.put("status", endsAt == null ? "firing" : "resolved");
        alert.put("labels", Map.of("alertname", name, "service", service, "severity", "critical"));
        alert.put("annotations", Map.of("summary", name + " on " + service, "description", "5xx ratio 12 % for 5 m"));
        alert.put("startsAt", startsAt.toString());
        alert.put("endsAt", endsAt == null ? "0001-01-01T00:00:00Z" : endsAt.toString());
        alert.put("fingerprint", fingerprint);
        var group = Map.of(
                "version",
                "4",
                "groupKey",
                "{}:{alertname=\"" + name + "\",service=\"" + service + "\"}",
                "truncatedAlerts",
                0,
                "status",
                alert.get("status"),
                "receiver",
                "debrief",
                "groupLabels",
                Map.of("alertname", name),
                "alerts",
                List.of(alert));
        return alertmanager(group);
    }

    /** An Alertmanager body as it is. */
    public Answer alertmanager(Object group) {
        return rest.call(
                "POST",
                "/v1/sources/alertmanager/events",
                group,
                Map.of("Authorization", "Bearer " + stack.secret("alertmanager")));
    }

    /** A PagerDuty event. */
    public Answer pagerduty(String type, String incident, String title, String service, String dedup, Instant at) {
        var event = Map.of(
                "event",
                Map.of(
                        "id", id(type + incident + at),
                        "event_type", type,
                        "resource_type", "incident",
                        "occurred_at", at.toString(),
                        "agent", Map.of("id", "PANA", "type", "user_reference", "summary", "Ana Ruiz"),
                        "data",
                                Map.of(
                                        "id",
                                        incident,
                                        "type",
                                        "incident",
                                        "number",
                                        42,
                                        "status",
                                        type.substring(type.lastIndexOf('.') + 1),
                                        "incident_key",
                                        dedup,
                                        "title",
                                        title,
                                        "urgency",
                                        "high",
                                        "html_url",
                                        "https://pagerduty.example.org/incidents/" + incident,
                                        "service",
                                        Map.of("id", "PSVC", "type", "service_reference", "summary", service))));
        var body = bytes(event);
        return rest.call(
                "POST",
                "/v1/sources/pagerduty/events",
                body,
                Map.of("X-PagerDuty-Signature", "v1=" + hmac(stack.secret("pagerduty"), body)));
    }

    /** A Slack event of a channel. */
    public Answer slack(Map<String, Object> event) {
        var envelope = new HashMap<String, Object>();
        envelope.put("token", "unused");
        envelope.put("team_id", "T1");
        envelope.put("api_app_id", "A1");
        envelope.put("type", "event_callback");
        envelope.put("event_id", "Ev" + id(event.toString()));
        envelope.put("event_time", Instant.now().getEpochSecond());
        envelope.put("event", event);
        var body = bytes(envelope);
        var timestamp = Long.toString(Instant.now().getEpochSecond());
        var signed =
                ("v0:" + timestamp + ":" + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        return rest.call(
                "POST",
                "/v1/sources/slack/events",
                body,
                Map.of(
                        "X-Slack-Request-Timestamp",
                        timestamp,
                        "X-Slack-Signature",
                        "v0=" + hmac(stack.secret("slack"), signed)));
    }

    /** A channel is created. */
    public Answer channel(String channel, String name, Instant at) {
        return slack(Map.of(
                "type", "channel_created",
                "channel", Map.of("id", channel, "name", name, "created", at.getEpochSecond(), "creator", "UANA"),
                "event_ts", ts(at)));
    }

    /** A message is posted; its text is what the person typed, sent as Slack sends it. */
    public Answer message(String channel, String user, String typed, Instant at) {
        var text = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return slack(Map.of(
                "type",
                "message",
                "user",
                user,
                "text",
                text,
                "ts",
                ts(at),
                "channel",
                channel,
                "channel_type",
                "channel",
                "event_ts",
                ts(at)));
    }

    /** A message is edited. */
    public Answer edit(String channel, String user, String before, String after, Instant posted, Instant at) {
        return slack(Map.of(
                "type",
                "message",
                "subtype",
                "message_changed",
                "hidden",
                true,
                "channel",
                channel,
                "channel_type",
                "channel",
                "ts",
                ts(at),
                "event_ts",
                ts(at),
                "message",
                Map.of(
                        "type",
                        "message",
                        "user",
                        user,
                        "text",
                        after,
                        "ts",
                        ts(posted),
                        "edited",
                        Map.of("user", user, "ts", ts(at))),
                "previous_message",
                Map.of("type", "message", "user", user, "text", before, "ts", ts(posted))));
    }

    /** A message is deleted. */
    public Answer delete(String channel, String user, String text, Instant posted, Instant at) {
        return slack(Map.of(
                "type",
                "message",
                "subtype",
                "message_deleted",
                "hidden",
                true,
                "channel",
                channel,
                "channel_type",
                "channel",
                "ts",
                ts(at),
                "event_ts",
                ts(at),
                "deleted_ts",
                ts(posted),
                "previous_message",
                Map.of("type", "message", "user", user, "text", text, "ts", ts(posted))));
    }

    /** A GitHub event. */
    public Answer github(String event, Object payload) {
        var body = bytes(payload);
        return rest.call(
                "POST",
                "/v1/sources/github/events",
                body,
                Map.of(
                        "X-GitHub-Event",
                        event,
                        "X-GitHub-Delivery",
                        id(event + new String(body, StandardCharsets.UTF_8)),
                        "X-Hub-Signature-256",
                        "sha256=" + hmac(stack.secret("github"), body)));
    }

    /** The status of a delivery that proves nothing. */
    public int forged(String source) {
        return rest.call("POST", "/v1/sources/" + source + "/events", bytes(Map.of()), Map.of())
                .status();
    }

    /** A time as Slack writes it. */
    public static String ts(Instant at) {
        return at.getEpochSecond() + "." + String.format("%06d", at.getNano() / 1_000);
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(String of) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 26);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

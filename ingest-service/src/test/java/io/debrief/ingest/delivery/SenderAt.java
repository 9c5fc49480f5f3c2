package io.debrief.ingest.delivery;

import io.debrief.ingest.signature.Scheme;
import io.debrief.ingest.source.BodyForm;
import io.debrief.ingest.source.SourceTypes;
import io.debrief.ingest.testing.Sender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sender as its documentation describes it.
 *
 * @param type what it speaks, and the source's name
 * @param scheme how it proves itself
 * @param largest the bytes its largest body may have
 */
record SenderAt(String type, Scheme scheme, int largest) {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String STANDARD_SECRET =
            "whsec_" + Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.UTF_8));

    static final List<SenderAt> ALL = List.of(
            of("alertmanager", Scheme.BEARER, 8),
            of("slack", Scheme.SLACK_V0, 1),
            of("github", Scheme.GITHUB_SHA256, 25),
            of("pagerduty", Scheme.PAGERDUTY_V1, 1),
            of("grafana", Scheme.GRAFANA_HMAC, 8),
            of("opsgenie", Scheme.BEARER, 1),
            of("datadog", Scheme.BEARER, 1),
            of("sentry", Scheme.SENTRY, 4),
            of("gitlab", Scheme.GITLAB_TOKEN, 25),
            of("jira", Scheme.JIRA_SHA256, 8),
            of("statuspage", Scheme.PATH_TOKEN, 1),
            of("incidentio", Scheme.STANDARD_WEBHOOKS, 1),
            of("cloudevents", Scheme.STANDARD_WEBHOOKS, 8),
            of("rootly", Scheme.ROOTLY, 1),
            of("newrelic", Scheme.BASIC, 1),
            of("generic", Scheme.BEARER, 4));

    private static SenderAt of(String type, Scheme scheme, int megabytes) {
        return new SenderAt(type, scheme, megabytes * MEGABYTE);
    }

    /** Whether its bodies may be of any media type. */
    boolean takesAnything(SourceTypes types) {
        return types.find(type).orElseThrow().forms().contains(BodyForm.ANYTHING);
    }

    /** Whether it never sends again what was answered with a failure. */
    boolean sendsOnce() {
        return type.equals("github");
    }

    String secret() {
        if (scheme == Scheme.STANDARD_WEBHOOKS) {
            return STANDARD_SECRET;
        }
        return scheme == Scheme.BASIC ? "debrief:" + KEY : KEY;
    }

    /** Its line in the sources file. */
    String configuration() {
        return "{\"name\":\"%s\",\"type\":\"%s\",\"scheme\":\"%s\",\"secrets\":[\"%s\"]}"
                .formatted(type, type, scheme.word(), secret());
    }

    /** Where it sends. */
    String path() {
        return "/v1/sources/" + type + "/events" + (scheme == Scheme.PATH_TOKEN ? "/" + KEY : "");
    }

    /** The headers of an authentic delivery. */
    Map<String, String> headers(byte[] body, Instant now) {
        return headers(KEY, body, now);
    }

    /** The headers of somebody who does not know the secret. */
    Map<String, String> forged(byte[] body, Instant now) {
        return headers("not-the-secret", body, now);
    }

    private Map<String, String> headers(String key, byte[] body, Instant now) {
        var headers = new HashMap<String, String>();
        headers.put("Content-Type", "application/json");
        var time = Long.toString(now.getEpochSecond());
        switch (scheme.word()) {
            case "bearer" -> headers.put("Authorization", "Bearer " + key);
            case "basic" ->
                headers.put(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("debrief:" + key).getBytes(StandardCharsets.UTF_8)));
            case "rootly" ->
                headers.put("X-Rootly-Signature", "t=" + time + ",v1=" + Sender.hmac(key, joined(time, body)));
            case "gitlab-token" -> headers.put("X-Gitlab-Token", key);
            case "github-sha256" -> headers.put("X-Hub-Signature-256", "sha256=" + Sender.hmac(key, body));
            case "jira-sha256" -> headers.put("X-Hub-Signature", "sha256=" + Sender.hmac(key, body));
            case "sentry" -> headers.put("Sentry-Hook-Signature", Sender.hmac(key, body));
            case "pagerduty-v1" -> headers.put("X-PagerDuty-Signature", "v1=" + Sender.hmac(key, body));
            case "grafana-hmac" -> headers.put("X-Grafana-Alerting-Signature", Sender.hmac(key, body));
            case "slack-v0" -> {
                headers.put("X-Slack-Request-Timestamp", time);
                headers.put("X-Slack-Signature", "v0=" + Sender.hmac(key, joined("v0:" + time + ":", body)));
            }
            case "standard-webhooks" -> {
                headers.put("webhook-id", "msg_1");
                headers.put("webhook-timestamp", time);
                var mac = HexFormat.of().parseHex(Sender.hmac(key, joined("msg_1." + time + ".", body)));
                headers.put("webhook-signature", "v1," + Base64.getEncoder().encodeToString(mac));
            }
            case "path-token" -> headers.put("X-Nothing", "to prove");
            default -> throw new IllegalArgumentException(scheme.word());
        }
        return headers;
    }

    /** Where somebody sends who does not know the secret. */
    @Nullable
    String wrongPath() {
        return scheme == Scheme.PATH_TOKEN ? "/v1/sources/" + type + "/events/" + "x".repeat(32) : path();
    }

    private static byte[] joined(String before, byte[] body) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        joined.writeBytes(body);
        return joined.toByteArray();
    }

    @Override
    public String toString() {
        return type + " by " + scheme;
    }
}

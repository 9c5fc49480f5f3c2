package io.debrief.standalone.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.debrief.standalone.data.JsonFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * One webhook as a sender would send it, not yet signed.
 *
 * @param source which source it goes to
 * @param headers what the sender sends beside
 * @param body the body
 */
record Webhook(String source, Map<String, String> headers, byte[] body) {

    static Webhook of(String source, Map<String, String> headers, Object body) {
        try {
            return new Webhook(source, headers, JsonFile.JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All headers, with the proof the source's scheme wants.
     *
     * @param scheme {@code bearer}, {@code slack-v0}, {@code github-sha256} or {@code pagerduty-v1}
     * @param now the time of sending
     */
    Map<String, String> signed(String scheme, String secret, Instant now) {
        var all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        switch (scheme) {
            case "bearer" -> all.put("Authorization", "Bearer " + secret);
            case "github-sha256" -> all.put("X-Hub-Signature-256", "sha256=" + Hash.hmacSha256(secret, body));
            case "pagerduty-v1" -> all.put("X-PagerDuty-Signature", "v1=" + Hash.hmacSha256(secret, body));
            case "slack-v0" -> {
                var second = Long.toString(now.getEpochSecond());
                var signed = "v0:" + second + ":" + new String(body, StandardCharsets.UTF_8);
                all.put("X-Slack-Request-Timestamp", second);
                all.put("X-Slack-Signature", "v0=" + Hash.hmacSha256(secret, signed.getBytes(StandardCharsets.UTF_8)));
            }
            default -> throw new IllegalArgumentException("no scheme " + scheme);
        }
        return all;
    }
}

package io.debrief.standalone.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source as the ingest service reads it.
 *
 * @param name its name, the last but one part of its address
 * @param type {@code alertmanager}, {@code slack}, {@code github} or {@code pagerduty}
 * @param scheme how its requests are proven: {@code bearer}, {@code slack-v0}, {@code github-sha256} or
 *     {@code pagerduty-v1}
 * @param secrets up to two secrets, the newest first
 * @param botToken with which names are looked up, where there is one
 */
public record ConfiguredSource(
        String name,
        String type,
        String scheme,
        List<String> secrets,
        @Nullable String botToken) {

    /** The secret to give to the sender. */
    public String secret() {
        return secrets.getFirst();
    }
}

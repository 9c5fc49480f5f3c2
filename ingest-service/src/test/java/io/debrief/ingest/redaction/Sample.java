package io.debrief.ingest.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/**
 * A labelled body.
 *
 * @param rule the kind of secret in it; of a look-alike what it looks like
 * @param where how the secret is written down
 * @param body the body
 * @param secrets texts that must not come out; empty for a look-alike, which must come out as it went in
 */
record Sample(String rule, String where, JsonNode body, List<String> secrets) {

    static Sample text(String rule, String where, String text, String... secrets) {
        return new Sample(rule, where, JsonNodeFactory.instance.objectNode().put("text", text), List.of(secrets));
    }

    /** Whether nothing of a secret, not even most of it, is in what came out. */
    boolean isGone(JsonNode clean) {
        var texts = new StringBuilder();
        collect(clean, texts);
        var shown = texts.toString();
        return secrets.stream().noneMatch(secret -> {
            var most = Math.max(3, secret.length() * 2 / 3);
            return shown.contains(secret.substring(0, Math.min(most, secret.length())))
                    || shown.contains(secret.substring(Math.max(0, secret.length() - most)));
        });
    }

    private static void collect(JsonNode node, StringBuilder texts) {
        if (node.isObject()) {
            node.properties().forEach(entry -> {
                texts.append('\n').append(entry.getKey());
                collect(entry.getValue(), texts);
            });
        } else if (node.isArray()) {
            node.forEach(element -> collect(element, texts));
        } else {
            texts.append('\n').append(node.asText());
        }
    }
}

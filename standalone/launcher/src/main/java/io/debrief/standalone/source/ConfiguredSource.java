package io.debrief.standalone.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source as the ingest service reads it.
 *
 * @param name its name, part of its address
 * @param type what it speaks, such as {@code alertmanager}
 * @param scheme how its requests are proven, such as {@code bearer}; null for the usual way of its type
 * @param secrets up to two secrets, the newest first; none where the scheme has none
 * @param botToken with which names are looked up, where there is one
 */
public record ConfiguredSource(
        String name,
        String type,
        @Nullable String scheme,
        List<String> secrets,
        @Nullable String botToken) {

    /** Takes what people wrote by hand: a file may leave the secrets out. */
    @SuppressWarnings("ConstantValue")
    public ConfiguredSource {
        secrets = secrets == null ? List.of() : List.copyOf(secrets);
    }

    /** The secret to give to the sender; empty where there is none. */
    public String secret() {
        return secrets.isEmpty() ? "" : secrets.getFirst();
    }

    /** How its requests are proven. */
    public String usedScheme() {
        return scheme == null ? SourceKind.of(type).scheme() : scheme;
    }
}

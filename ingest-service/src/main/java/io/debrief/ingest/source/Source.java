package io.debrief.ingest.source;

import io.debrief.ingest.signature.Scheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A configured source.
 *
 * @param name its name, part of its address
 * @param type what it speaks
 * @param scheme how it proves itself
 * @param secrets one secret, or two while one replaces the other
 * @param botToken a token to ask the source for names with, where there is one
 */
public record Source(
        String name,
        SourceType type,
        Scheme scheme,
        List<String> secrets,
        @Nullable String botToken) {

    /** Never shows a secret. */
    @Override
    public String toString() {
        return name + " (" + type.word() + ")";
    }
}

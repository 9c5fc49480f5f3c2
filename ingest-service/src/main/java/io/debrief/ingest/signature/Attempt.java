package io.debrief.ingest.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that claims to come from a source, before its body has arrived.
 *
 * @param headers its headers
 * @param token what followed the source's address, null where nothing did
 * @param now when it began
 * @param certificates where signing certificates come from
 */
public record Attempt(RequestHeaders headers, @Nullable String token, Instant now, Certificates certificates) {

    /** Never shows a secret. */
    @Override
    public String toString() {
        return "attempt at " + now;
    }
}

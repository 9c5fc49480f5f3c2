package io.debrief.ingest.signal;

import java.time.Instant;

/**
 * What the receiving side knows about a signal, whatever its body says.
 *
 * @param source the configured source's name
 * @param sourceType the source's type
 * @param trust what was proven about the sender
 * @param receivedAt when it was received
 * @param imported whether it came by import
 * @param redacted whether secrets were taken out of the body
 */
public record Stamp(
        String source, String sourceType, String trust, Instant receivedAt, boolean imported, boolean redacted) {}

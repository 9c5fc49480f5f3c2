package io.debrief.ingest.delivery;

import io.debrief.ingest.signature.RequestHeaders;
import io.debrief.ingest.source.Source;
import java.time.Instant;

/**
 * An authentic request, not yet read.
 *
 * @param source where it came in
 * @param headers its headers
 * @param body its bytes
 * @param trust what was proven about the sender
 * @param receivedAt when it was complete
 */
public record Delivery(Source source, RequestHeaders headers, byte[] body, String trust, Instant receivedAt) {}

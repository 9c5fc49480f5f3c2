package io.debrief.drafting.intake;

import io.debrief.drafting.evidence.Evidence;
import java.time.Instant;

/**
 * Evidence ready for an engine.
 *
 * @param evidence the evidence
 * @param hash SHA-256 of all of it: equal evidence has the same, in hexadecimal
 * @param asOf when the newest of it became known
 */
public record ReadEvidence(Evidence evidence, String hash, Instant asOf) {}

package io.debrief.drafting.compression;

import io.debrief.drafting.evidence.Evidence;

/** Turns evidence into cited sentences; every engine's sentences pass the same verifier. */
public interface Compressor {

    /** The engine's name: {@code embedded} or {@code model}. */
    String engine();

    /** The engine's version; it changes whenever the same evidence may give other bytes. */
    String version();

    /** What this engine makes of the evidence. */
    DraftContent draft(Evidence evidence, Options options);
}

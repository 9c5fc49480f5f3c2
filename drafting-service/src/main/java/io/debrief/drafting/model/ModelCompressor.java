package io.debrief.drafting.model;

import io.debrief.contracts.drafting.DraftSnapshot;
import io.debrief.drafting.compression.DraftContent;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.verification.GroundingVerifier;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets the language model write the summary; everything else stays the embedded engine's. */
@ApplicationScoped
public class ModelCompressor {

    private final GroundingVerifier verifier;

    ModelCompressor(GroundingVerifier verifier) {
        this.verifier = verifier;
    }

    /**
     * A draft whose summary the model wrote.
     *
     * @param content the draft
     * @param engine what made it; the embedded engine where the model failed
     */
    public record Summarised(DraftContent content, DraftSnapshot.Engine engine) {}

    /** The draft with the model's summary. */
    public Summarised summarise(Evidence evidence, DraftContent base) {
        throw new UnsupportedOperationException(verifier.toString());
    }
}

package io.debrief.drafting.draft;

import io.debrief.drafting.completeness.CompletenessReview;
import io.debrief.drafting.compression.EmbeddedCompressor;
import io.debrief.drafting.verification.GroundingVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The engine's plain classes as beans. */
@ApplicationScoped
class Engines {

    @Produces
    @Singleton
    GroundingVerifier verifier() {
        return new GroundingVerifier();
    }

    @Produces
    @Singleton
    EmbeddedCompressor embedded(GroundingVerifier verifier) {
        return new EmbeddedCompressor(verifier);
    }

    @Produces
    @Singleton
    CompletenessReview review() {
        return new CompletenessReview();
    }
}

package io.debrief.drafting.draft;

import io.debrief.contracts.drafting.DraftSnapshot;
import io.debrief.drafting.completeness.CompletenessReview;
import io.debrief.drafting.compression.DraftContent;
import io.debrief.drafting.compression.EmbeddedCompressor;
import io.debrief.drafting.intake.EvidenceParser;
import io.debrief.drafting.model.ModelCompressor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Makes a draft from a claim; blocking work for a worker thread, without a session. */
@ApplicationScoped
class DraftMaker {

    private final EvidenceParser parser;
    private final EmbeddedCompressor embedded;
    private final ModelCompressor model;
    private final CompletenessReview review;
    private final Clock clock;

    DraftMaker(
            EvidenceParser parser,
            EmbeddedCompressor embedded,
            ModelCompressor model,
            CompletenessReview review,
            Clock clock) {
        this.parser = parser;
        this.embedded = embedded;
        this.model = model;
        this.review = review;
        this.clock = clock;
    }

    MadeDraft make(Claim claim) {
        var start = clock.instant();
        var read = parser.parse(claim.evidence());
        var evidence = read.evidence();
        DraftContent content;
        DraftSnapshot.Engine engine;
        if (claim.engine().equals("model")) {
            var summary = model.summarise(evidence, embedded.draft(evidence, claim.options()));
            content = summary.content();
            engine = summary.engine();
        } else {
            content = embedded.draft(evidence, claim.options());
            engine = new DraftSnapshot.Engine(embedded.engine(), embedded.version(), null, null);
        }
        var gaps = review.review(evidence, content, claim.written());
        var end = clock.instant();
        return new MadeDraft(
                claim,
                read,
                new DraftSnapshot(
                        evidence.incident().id(),
                        claim.revision(),
                        claim.form().word(),
                        engine,
                        evidence.incident().digest(),
                        read.asOf(),
                        end,
                        Duration.between(start, end).toMillis(),
                        content.statements(),
                        content.withheld(),
                        gaps,
                        content.excluded(),
                        content.counts(),
                        claim.evidence().restricted(),
                        0));
    }
}

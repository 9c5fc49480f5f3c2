package io.debrief.drafting.compression;

import io.debrief.contracts.drafting.DraftSnapshot.Withheld;
import io.debrief.contracts.drafting.Statement;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.evidence.EvidenceLine;
import io.debrief.drafting.verification.GroundingVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The engine that needs no language model: it orders, selects, counts and quotes. */
public final class EmbeddedCompressor implements Compressor {

    private final GroundingVerifier verifier;

    /** An engine behind this verifier. */
    public EmbeddedCompressor(GroundingVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public String engine() {
        return "embedded";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public DraftContent draft(Evidence evidence, Options options) {
        Grounding grounding = new Grounding(evidence, verifier, engine());
        List<Statement> statements = new ArrayList<>();
        List<Withheld> withheld = new ArrayList<>();
        for (EvidenceLine line : evidence.lines()) {
            if (line.pinned() && !line.erased()) {
                String text = line.content().substring(line.bodyFrom());
                switch (grounding.check("highlights", text, List.of(line.id()), null)) {
                    case Grounding.Outcome.Kept(Statement statement) -> statements.add(statement);
                    case Grounding.Outcome.Held(Withheld held) -> withheld.add(held);
                }
            }
        }
        return new DraftContent(
                statements,
                withheld,
                List.of(),
                Map.of("lines", evidence.lines().size()));
    }
}

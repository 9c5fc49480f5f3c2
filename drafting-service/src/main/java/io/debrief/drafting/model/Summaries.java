package io.debrief.drafting.model;

import io.debrief.contracts.drafting.DraftSnapshot.Withheld;
import io.debrief.contracts.drafting.Statement;
import io.debrief.drafting.compression.DraftContent;
import io.debrief.drafting.compression.Grounding;
import io.debrief.drafting.compression.NameBasedIds;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.verification.GroundingVerifier;
import io.debrief.drafting.verification.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Puts the sentences of an answer through the verifier and in the place of the embedded summary. */
@ApplicationScoped
class Summaries {

    private static final String SECTION = "summary";
    private static final Pattern LINK = Pattern.compile("(?i)https?://|www\\.|\\]\\(|<a\\b|!\\[");

    private final GroundingVerifier verifier;

    Summaries(GroundingVerifier verifier) {
        this.verifier = verifier;
    }

    /** The draft with the answer's summary; empty where no sentence is supported. */
    Optional<DraftContent> of(Answer answer, Spotlight shown, Evidence evidence, DraftContent base) {
        var grounding = new Grounding(evidence, verifier, "model");
        var kept = new ArrayList<Statement>();
        var withheld = new ArrayList<Withheld>();
        for (var sentence : answer.sentences()) {
            if (LINK.matcher(sentence.text()).find()) {
                withheld.add(linked(sentence.text(), evidence));
                continue;
            }
            switch (grounding.check(SECTION, sentence.text(), cited(sentence, shown), null)) {
                case Grounding.Outcome.Kept(Statement statement) -> kept.add(statement);
                case Grounding.Outcome.Held(Withheld held) -> withheld.add(held);
            }
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(content(kept, withheld, shown, base));
    }

    /** A local name that was not given stands for a line that does not exist, and the verifier says so. */
    private static List<UUID> cited(Answer.Sentence sentence, Spotlight shown) {
        return sentence.cites().stream()
                .map(name -> shown.names().getOrDefault(name, new UUID(0, name.hashCode())))
                .toList();
    }

    private static Withheld linked(String text, Evidence evidence) {
        return new Withheld(
                NameBasedIds.of(evidence.incident().uuid(), SECTION + "\n" + text),
                SECTION,
                text,
                List.of(Reason.NOT_A_CLAIM.name()),
                List.of());
    }

    private static DraftContent content(
            List<Statement> kept, List<Withheld> withheld, Spotlight shown, DraftContent base) {
        var statements = new ArrayList<>(kept);
        base.statements().stream()
                .filter(statement -> !statement.section().equals(SECTION))
                .forEach(statements::add);
        var held = new ArrayList<>(withheld);
        base.withheld().stream()
                .filter(sentence -> !sentence.section().equals(SECTION))
                .forEach(held::add);
        var counts = new HashMap<>(base.counts());
        counts.put("modelSentences", kept.size());
        counts.put("modelWithheld", withheld.size());
        counts.put("notShownToModel", shown.left());
        return new DraftContent(statements, held, base.excluded(), counts);
    }
}

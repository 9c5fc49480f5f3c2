package io.debrief.drafting.postmortem;

import io.debrief.contracts.drafting.Statement.Citation;
import io.debrief.drafting.draft.Footing;
import io.debrief.drafting.evidence.Evidence;
import io.debrief.drafting.evidence.EvidenceLine;
import io.debrief.drafting.verification.CitedText;
import io.debrief.drafting.verification.GroundingVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the verifier says of a person's sentence: advice, never a bar.
 *
 * @param text the sentence
 * @param verdict the verdict's word
 * @param reasons reason codes
 * @param footings the cited lines as they are now
 * @param texts the cited lines' texts as they are now
 */
record Advice(
        String text, String verdict, List<String> reasons, List<Footing> footings, Map<UUID, EvidenceLine> texts) {

    /** Verifies a sentence against the lines it cites. */
    static Advice on(String text, List<UUID> cited, Evidence evidence, GroundingVerifier verifier) {
        var lines = cited.stream()
                .flatMap(id -> evidence.line(id).stream())
                .filter(line -> !line.erased())
                .toList();
        var whole = evidence.lines().stream()
                .filter(line -> !line.erased())
                .map(CitedText::of)
                .toList();
        var verdict = verifier.verify(text, lines.stream().map(CitedText::of).toList(), whole);
        return new Advice(
                text,
                verdict.outcome().word(),
                verdict.codes(),
                lines.stream()
                        .map(line -> new Footing(line.id(), line.hash(), line.at()))
                        .toList(),
                lines.stream().collect(Collectors.toMap(EvidenceLine::id, line -> line)));
    }

    /** The citations with the words as they stand now; a range that is no more becomes the whole text. */
    List<Citation> refreshed(List<Citation> citations) {
        var fresh = new ArrayList<Citation>();
        for (var citation : citations) {
            var line = texts.get(citation.line());
            fresh.add(line == null || line.hash().equals(citation.hash()) ? citation : whole(line));
        }
        return List.copyOf(fresh);
    }

    private static Citation whole(EvidenceLine line) {
        var content = line.content();
        return new Citation(
                line.id(), line.hash(), List.of(line.bodyFrom(), content.length()), content.substring(line.bodyFrom()));
    }
}

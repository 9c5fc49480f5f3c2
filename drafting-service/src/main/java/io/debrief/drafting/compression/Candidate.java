package io.debrief.drafting.compression;

import io.debrief.contracts.drafting.Statement.Computed;
import io.debrief.drafting.evidence.EvidenceLine;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence before it is verified.
 *
 * @param text the sentence
 * @param cited the lines it cites
 * @param computed the computation it states, where it states one
 * @param otherwise what to say instead where it does not hold, null for nothing
 */
record Candidate(
        String text,
        List<UUID> cited,
        @Nullable Computed computed,
        @Nullable Candidate otherwise) {

    static Candidate of(String text, EvidenceLine... lines) {
        return new Candidate(
                text, Stream.of(lines).map(EvidenceLine::id).distinct().toList(), null, null);
    }

    static Candidate of(String text, List<EvidenceLine> lines, Computed computed) {
        return new Candidate(
                text, lines.stream().map(EvidenceLine::id).distinct().toList(), computed, null);
    }

    /** This sentence, or that one where this one does not hold. */
    Candidate or(Candidate other) {
        return new Candidate(text, cited, computed, other);
    }
}

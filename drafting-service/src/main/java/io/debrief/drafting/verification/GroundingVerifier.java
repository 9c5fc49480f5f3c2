package io.debrief.drafting.verification;

import io.debrief.contracts.drafting.Statement.Computed;
import io.debrief.drafting.verification.Verdict.Outcome;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides whether a sentence says only what the texts it cites say. */
public final class GroundingVerifier {

    /** Verifies a sentence without a declared computation. */
    public Verdict verify(String sentence, List<CitedText> cited, List<CitedText> whole) {
        return verify(sentence, cited, whole, null);
    }

    /** Verifies a sentence against what it cites; the whole evidence decides "first", "only" and contradictions. */
    public Verdict verify(String sentence, List<CitedText> cited, List<CitedText> whole, @Nullable Computed computed) {
        if (cited.isEmpty()) {
            return new Verdict(Outcome.UNSUPPORTED, List.of(Reason.NO_CITATION), List.of(), List.of());
        }
        String claim = sentence.toLowerCase(Locale.ROOT);
        for (CitedText text : cited) {
            int at = text.text().toLowerCase(Locale.ROOT).indexOf(claim);
            if (at >= 0) {
                Verdict.Support support = new Verdict.Support(sentence, text.id(), at, at + claim.length());
                return new Verdict(Outcome.SUPPORTED, List.of(), List.of(support), List.of(text.id()));
            }
        }
        return new Verdict(Outcome.UNSUPPORTED, List.of(Reason.UNSUPPORTED_CLAIM), List.of(), List.of());
    }
}

package io.debrief.drafting.verification;

import io.debrief.contracts.drafting.Statement.Computed;
import io.debrief.drafting.evidence.Directory;
import io.debrief.drafting.verification.Verdict.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether a sentence says only what the texts it cites say. */
public final class GroundingVerifier {

    /** Verifies a sentence without a declared computation. */
    public Verdict verify(String sentence, List<CitedText> cited, List<CitedText> whole) {
        return verify(sentence, cited, whole, null);
    }

    /** Verifies a sentence against what it cites; the whole evidence decides "first", "last" and contradictions. */
    public Verdict verify(String sentence, List<CitedText> cited, List<CitedText> whole, @Nullable Computed computed) {
        return over(whole, Directory.empty()).verify(sentence, cited, computed);
    }

    /** For many sentences about the same evidence; the answer serves one thread. */
    public Verification over(List<CitedText> whole, Directory directory) {
        return new Verification(whole, directory);
    }

    static Verdict refused(Reason reason) {
        return new Verdict(Outcome.UNSUPPORTED, List.of(reason), List.of(), List.of());
    }
}

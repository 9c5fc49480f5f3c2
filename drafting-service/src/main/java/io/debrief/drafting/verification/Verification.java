package io.debrief.drafting.verification;

import io.debrief.contracts.drafting.Statement.Computed;
import io.debrief.drafting.evidence.Directory;
import io.debrief.drafting.understanding.PlainText;
import io.debrief.drafting.verification.PartCheck.Result;
import io.debrief.drafting.verification.Verdict.Outcome;
import io.debrief.drafting.verification.Verdict.Support;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The verifier at work on one body of evidence; serves one thread. */
public final class Verification {

    private final List<CitedText> whole;
    private final Readings readings = new Readings();
    private final People people;
    private @Nullable List<Reading> all;

    Verification(List<CitedText> whole, Directory directory) {
        this.whole = List.copyOf(whole);
        this.people = new People(whole, directory);
    }

    /** Verifies one sentence; a declared computation is done again. */
    public Verdict verify(String sentence, List<CitedText> cited, @Nullable Computed computed) {
        if (cited.isEmpty()) {
            return GroundingVerifier.refused(Reason.NO_CITATION);
        }
        if (sentence.isBlank() || PlainText.reorders(sentence)) {
            return GroundingVerifier.refused(Reason.NOT_A_CLAIM);
        }
        List<Part> parts = new ClaimReader(sentence, people).parts();
        if (parts.isEmpty()) {
            return GroundingVerifier.refused(Reason.NOT_A_CLAIM);
        }
        Supplier<List<Reading>> everything = this::whole;
        Context context = new Context(readings.of(cited), everything, people, computed, parts);
        return new SentenceCheck(sentence, context).verdict();
    }

    private List<Reading> whole() {
        List<Reading> known = all;
        if (known == null) {
            known = readings.of(whole);
            all = known;
        }
        return known;
    }

    /** Puts the answers for the parts together. */
    static Verdict together(List<Result> results, List<Support> support, Set<Reason> extra, List<String> needed) {
        Set<Reason> reasons = new LinkedHashSet<>();
        results.forEach(result -> reasons.addAll(result.reasons()));
        reasons.addAll(extra);
        boolean some = results.size() > 1 && results.stream().anyMatch(Result::supported);
        Outcome outcome;
        if (reasons.isEmpty()) {
            outcome = Outcome.SUPPORTED;
        } else if (Stream.of(Reason.AMBIGUOUS_PRONOUN, Reason.CONTRADICTED).anyMatch(reasons::contains)
                && reasons.size() == 1) {
            outcome = Outcome.REVIEW;
        } else {
            outcome = some && !reasons.contains(Reason.QUOTE_MISMATCH) && !reasons.contains(Reason.ORDER)
                    ? Outcome.PARTIAL
                    : Outcome.UNSUPPORTED;
        }
        return new Verdict(outcome, new ArrayList<>(reasons), support, needed);
    }
}
